/** A pattern longer than this was not written by hand. */
const longest = 1_000;
/** How often a group that itself repeats without end may be repeated, so that reading stays linear. */
const mostRepeats = 20;

/**
 * Why a pattern of a trigger is refused, in plain words; null: it can be used. It must compile, and must be readable in
 * time that grows with the text and no faster: no look-around, no back-references, no endless repetition of a group
 * that repeats without end. (Every shipped pattern is also proved harmless by `recheck` in a test.)
 */
export function patternFault(pattern: string): string | null {
  if (pattern === '') return 'is empty';
  if (pattern.length > longest) return `is longer than ${longest} characters`;
  try {
    void new RegExp(pattern, 'iu');
  } catch (error) {
    return `is not a regular expression (${reason(error)})`;
  }
  const tokens = tokensOf(pattern);
  if (tokens.some((token) => /^\(\?<?[=!]/.test(token)))
    return 'looks around ((?=, (?!, (?<= or (?<!), which is not allowed';
  if (tokens.some((token) => /^\\[1-9k]/.test(token))) return 'refers back to a group (\\1), which is not allowed';
  return repeatsEndlessly(tokens) ? 'repeats a repetition without end, as (a+)+ does, which can take forever' : null;
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(': ').at(-1) ?? message;
}

/** Escapes, classes, group openings, quantifiers and single characters, in order. */
function tokensOf(pattern: string): string[] {
  return (
    pattern.match(
      /\\(?:[pP]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\{\d+(?:,\d*)?\}|./gsu,
    ) ?? []
  );
}

/** Whether a group that holds an endless repetition is itself repeated endlessly, or more often than is harmless. */
function repeatsEndlessly(tokens: readonly string[]): boolean {
  const open: boolean[] = [false];
  let closed = false;
  for (const token of tokens) {
    if (token.startsWith('(')) {
      open.push(false);
      closed = false;
    } else if (token === ')') {
      closed = open.pop() ?? false;
      if (closed) open[open.length - 1] = true;
    } else {
      const most = mostTimes(token);
      if (closed && most > mostRepeats) return true;
      if (most === Number.POSITIVE_INFINITY) open[open.length - 1] = true;
      closed = false;
    }
  }
  return false;
}

/** The most that a quantifier allows; 1 for anything else. */
function mostTimes(token: string): number {
  if (token === '*' || token === '+') return Number.POSITIVE_INFINITY;
  const braces = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (!braces) return 1;
  if (braces[2] === '') return Number(braces[1]);
  return braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3]);
}
