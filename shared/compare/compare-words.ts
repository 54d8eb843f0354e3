/** A run of words that stands in both texts, in the earlier one alone, or in the later one alone. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of words the middle is told as one exchange, so that no text can hold up a window. */
const mostPairs = 4_000_000;

/**
 * How one text became the other: the runs without those added join to `before`, those without the removed to `after`,
 * to the letter. The fewest words change; of an exchange what went comes first.
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const runs = new Runs();
  runs.add('same', old.slice(0, start));
  middle(old.slice(start, old.length - end), now.slice(start, now.length - end), runs);
  runs.add('same', old.slice(old.length - end));
  return runs.all();
}

/** Words and the white space between them, each by itself. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

function middle(old: readonly string[], now: readonly string[], runs: Runs): void {
  if (old.length * now.length > mostPairs) {
    runs.add('removed', old);
    runs.add('added', now);
    return;
  }
  const common = commonLengths(old, now);
  const width = now.length + 1;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.add('same', [old[i++] as string]);
      j++;
    } else if (
      j === now.length ||
      (i < old.length && (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number))
    ) {
      runs.add('removed', [old[i++] as string]);
    } else {
      runs.add('added', [now[j++] as string]);
    }
  }
}

/** At `i * (now.length + 1) + j`: how many words the rests from `i` and `j` have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        old[i] === now[j]
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  return lengths;
}

/** Joins runs of a kind, and within one exchange puts what went before what came; a space alone does not part two changes. */
class Runs {
  readonly #done: WordRun[] = [];
  #removed = '';
  #added = '';
  #space = '';

  add(kind: WordRun['kind'], words: readonly string[]): void {
    const text = words.join('');
    if (text === '') return;
    if (kind === 'same' && text.trim() === '' && this.#removed + this.#added !== '') {
      this.#space += text;
      return;
    }
    if (kind !== 'same' && this.#space !== '') {
      this.#removed += this.#space;
      this.#added += this.#space;
      this.#space = '';
    }
    if (kind === 'removed') this.#removed += text;
    else if (kind === 'added') this.#added += text;
    else {
      this.#settle();
      this.#same(text);
    }
  }

  all(): readonly WordRun[] {
    this.#settle();
    return this.#done;
  }

  #settle(): void {
    if (this.#removed !== '') this.#done.push({ kind: 'removed', text: this.#removed });
    if (this.#added !== '') this.#done.push({ kind: 'added', text: this.#added });
    this.#same(this.#space);
    this.#removed = this.#added = this.#space = '';
  }

  #same(text: string): void {
    if (text === '') return;
    const last = this.#done.at(-1);
    if (last?.kind === 'same') this.#done[this.#done.length - 1] = { kind: 'same', text: last.text + text };
    else this.#done.push({ kind: 'same', text });
  }
}
