/** Stands between a word and what is no word, in a text as it is looked through for what patterns require. */
export const edge = '\u0001';
/** No more of a word is asked for. */
export const longestWord = 9;
/** In nearly every sentence of a by-law. */
const common = new Set(
  'A AN AND ANY AS AT BE BY FOR FROM HAS IF IN IS IT MAY MUST NO NOT OF ON OR PERSON SHALL SUCH THAT THE THIS TO WITH'.split(
    ' ',
  ),
);
export const least = 2;
/** More words than this in the place of one another say little, and are kept apart. */
const mostWords = 12;
const mostOfClass = 8;

/**
 * Sets of words, of each of which a text holds one wherever a pattern (flags "gi") can be found in it: capitals as
 * `capital` makes them, `edge` where a word begins or ends. Empty: nothing can be said of the pattern.
 */
export function requiredWords(pattern: string): readonly (readonly string[])[] {
  try {
    const parser = new Parser(pattern);
    return clausesOf(parser.whole());
  } catch (error) {
    if (error instanceof Unread) return [];
    throw error;
  }
}

/** A character as a pattern that takes no notice of capitals compares it (ECMA-262, Canonicalize without the flag u). */
export function capital(character: string): string {
  const upper = character.toUpperCase();
  return upper.length !== 1 || (character >= '\u0080' && upper < '\u0080') ? character : upper;
}

export function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 /* "_" */
  );
}

/** What a part of a pattern takes: exactly these words, or anything with one of each of these sets in it. */
type Taken = { readonly exact: readonly string[] } | { readonly exact: null; readonly clauses: readonly string[][] };

const anything: Taken = { exact: null, clauses: [] };
const nothing: Taken = { exact: [''] };

/** Thrown where a pattern says something that is not read here. */
class Unread extends Error {}

class Parser {
  private at = 0;
  constructor(private readonly pattern: string) {}

  whole(): Taken {
    const taken = this.either();
    if (this.at < this.pattern.length) throw new Unread();
    return taken;
  }

  private either(): Taken {
    const branches = [this.sequence()];
    while (this.takes('|')) branches.push(this.sequence());
    if (branches.length === 1) return branches[0] ?? nothing;
    const exact = branches.flatMap((branch) => branch.exact ?? []);
    if (branches.every((branch) => branch.exact !== null) && exact.length <= mostWords)
      return { exact: distinct(exact) };
    // Each branch by its most telling set: one of them all is there.
    const best = branches.map((branch) => mostTelling(clausesOf(branch)));
    return best.some((clause) => clause === null)
      ? anything
      : { exact: null, clauses: [distinct(best.flatMap((c) => c ?? []))] };
  }

  private sequence(): Taken {
    const clauses: string[][] = [];
    let words: readonly string[] = [''];
    let isExact = true;
    while (this.at < this.pattern.length && this.peek() !== '|' && this.peek() !== ')') {
      const next = this.repeated();
      if (next.exact !== null && words.length * next.exact.length <= mostWords) {
        words = distinct(words.flatMap((word) => (next.exact ?? []).map((end) => word + end)));
        continue;
      }
      isExact = false;
      clauses.push([...words]);
      if (next.exact === null) clauses.push(...next.clauses);
      words = next.exact ?? [''];
    }
    return isExact ? { exact: words } : { exact: null, clauses: [...clauses, [...words]] };
  }

  private repeated(): Taken {
    const part = this.single();
    const count = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(this.pattern.slice(this.at));
    if (!count) return part;
    const [sign, low, high] = count;
    this.at += sign.length;
    this.takes('?');
    const least = sign === '+' ? 1 : Number(low ?? 0);
    const most =
      sign === '?' ? 1 : sign === '*' || sign === '+' || high === '' ? Number.POSITIVE_INFINITY : Number(high ?? low);
    if (least === 1 && most === 1) return part;
    if (least === 0) return most === 1 && part.exact !== null ? { exact: distinct([...part.exact, '']) } : anything;
    return { exact: null, clauses: clausesOf(part).map((clause) => [...clause]) };
  }

  private single(): Taken {
    const sign = this.pattern[this.at++];
    if (sign === '(') return this.group();
    if (sign === '[') return this.oneOf();
    if (sign === '\\') return this.escaped();
    if (sign === '.') return anything;
    if (sign === '^' || sign === '$') return nothing;
    if (sign === undefined || /[?*+{}\]\0-\x1f]/.test(sign)) throw new Unread();
    return { exact: [capital(sign)] };
  }

  private group(): Taken {
    if (this.takes('?') && !this.takes(':')) throw new Unread();
    const taken = this.either();
    if (!this.takes(')')) throw new Unread();
    return taken;
  }

  private escaped(): Taken {
    const sign = this.pattern[this.at++];
    if (sign === 'b') return { exact: [edge] };
    if (sign !== undefined && /[dDwWsSB]/.test(sign)) return anything;
    if (sign === undefined || /[\w\0-\x1f]/.test(sign)) throw new Unread();
    return { exact: [capital(sign)] };
  }

  private oneOf(): Taken {
    const [whole, members] = /^((?:\\.|[^\]\\])*)\]/.exec(this.pattern.slice(this.at)) ?? [];
    if (whole === undefined || members === undefined || members === '') throw new Unread();
    this.at += whole.length;
    // Ranges, escapes and all that is left out: any character.
    if (/^\^|\\|[^]-[^]|[\ud800-\udfff]/.test(members) || members.length > mostOfClass) return anything;
    return { exact: distinct(Array.from(members, capital)) };
  }

  private peek(): string | undefined {
    return this.pattern[this.at];
  }

  private takes(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at += 1;
    return true;
  }
}

/** The sets that say something, each word with its edges where they must be. */
function clausesOf(taken: Taken): readonly (readonly string[])[] {
  const clauses = taken.exact === null ? taken.clauses : [taken.exact];
  return clauses.flatMap((clause) => wordByWord(clause.map(withEdges))).filter((clause) => telling(clause) >= least);
}

function mostTelling(clauses: readonly (readonly string[])[]): readonly string[] | null {
  return clauses.reduce<readonly string[] | null>(
    (best, clause) => (best === null || telling(clause) > telling(best) ? clause : best),
    null,
  );
}

/** The length of the shortest word of a set, least where it is in every text: what is long is rarely there. */
export function telling(clause: readonly string[]): number {
  return Math.min(...clause.map((word) => (common.has(word.replaceAll(edge, '')) ? least : word.length)));
}

/** Inside a word of a pattern edges stand where letters meet what is none, at its ends only where the pattern says so. */
function withEdges(word: string): string {
  const plain = word.replaceAll(edge, '');
  if (plain === '') return '';
  let result = word.startsWith(edge) ? edge : '';
  for (let at = 0; at < plain.length; at += 1) {
    const isEdge = at > 0 && isWordCharacter(plain.charCodeAt(at - 1)) !== isWordCharacter(plain.charCodeAt(at));
    result += (isEdge ? edge : '') + plain.charAt(at);
  }
  return word.endsWith(edge) ? result + edge : result;
}

/** Of phrases the sets of their first words, of their second words and so on; of a word no more than its beginning. */
function wordByWord(phrases: readonly string[]): string[][] {
  const words = phrases.map((phrase) =>
    phrase.split(' ').map((word) => (word === edge + edge ? '' : word.slice(0, longestWord))),
  );
  const least = Math.min(...words.map(({ length }) => length));
  return Array.from({ length: least }, (_, at) => distinct(words.map((each) => each[at] ?? '')));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
