import type { Node } from '@tiptap/pm/model';
import type { Speller } from './speller.ts';
import { isForeign, type PlacedWord, unitWords } from './unit-words.ts';

/** What is known so far of words by one dictionary: asked elsewhere, remembered here. */
export class SpellingBook {
  readonly #right = new Set<string>();
  readonly #wrong = new Set<string>();
  readonly #read = new WeakSet<Node>();
  readonly #units = new WeakMap<Node, readonly PlacedWord[]>();

  /** The words of a top node of which nothing is known; the node then counts as read. */
  unasked(unit: Node): readonly string[] {
    if (this.#units.has(unit)) return [];
    this.#read.add(unit);
    return [...unitWords(unit).distinct].filter((word) => !this.#right.has(word) && !this.#wrong.has(word));
  }

  /** Takes the answer about words that were asked: those that are wrong. */
  learn(asked: readonly string[], wrong: readonly string[]): void {
    for (const word of wrong) this.#wrong.add(word);
    for (const word of asked) if (!this.#wrong.has(word)) this.#right.add(word);
  }

  /**
   * The words of a top node that the dictionary lacks, but for what is in another language. Unasked ones pass, and
   * all of a node that has not been read: reading takes time.
   */
  wrongIn(unit: Node): readonly PlacedWord[] {
    if (!this.#read.has(unit)) return [];
    let found = this.#units.get(unit);
    if (found !== undefined) return found;
    const words = unitWords(unit);
    const wrong = words.all.filter(({ word }) => this.#wrong.has(word));
    found = wrong.filter((placed) => !isForeign(placed, wrong, words));
    if (this.unasked(unit).length === 0) this.#units.set(unit, found);
    return found;
  }
}

/** Asks a speller at once for all that a book does not know of these top nodes. */
export function fillBook(book: SpellingBook, speller: Speller, units: readonly Node[]): void {
  const asked = [...new Set(units.flatMap((unit) => book.unasked(unit)))];
  book.learn(
    asked,
    asked.filter((word) => !speller.isRight(word)),
  );
}
