/** One fault of a pack: where it is ("questions[3].adverse[0]", "" for the pack itself) and what it is, in plain words. */
export interface PackProblem {
  readonly path: string;
  readonly message: string;
}

/** Why a pack was refused: every fault that was found, in the order of the file. */
export interface PackError {
  readonly kind: 'pack';
  readonly name: string;
  readonly problems: readonly PackProblem[];
}

export type Path = readonly PropertyKey[];

/** "questions[3].adverse[0]" */
export function printPath(path: Path): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${String(step)}`;
  return text;
}

/** A list in a sentence: “a”, “b” or “c”. */
export function oneOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => `“${String(value)}”`);
  return quoted.length < 2 ? (quoted[0] ?? 'nothing') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** " Did you mean “adverse”?", or "" where nothing known is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? '' : ` Did you mean “${near}”?`;
}

/**
 * The known word that is at most a third of its letters away, case apart; null where there is none. Two ids that differ
 * by their number only are not near: they are two things.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const letters = withoutDigits(word);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (withoutDigits(candidate) !== letters && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function withoutDigits(word: string): string {
  return word.toLowerCase().replace(/\d/g, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours; `limit` or more is not told apart. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
