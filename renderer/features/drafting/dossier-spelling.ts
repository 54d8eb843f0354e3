import { definitionsOf } from '../../../shared/ordinance/definitions.ts';
import { type DictionaryName, dictionaryFor } from '../../../shared/ordinance/spelling/dictionary-name.ts';
import { SpellingBook } from '../../../shared/ordinance/spelling/spelling-book.ts';
import type { Spelling } from '../../../shared/ordinance/spelling/spelling-findings.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import { useSettings } from '../../state/settings-store.ts';
import { wrongWordsApart } from '../../workers/spelling-client.ts';
import { turns } from './in-slices.ts';

/** The spelling of an open dossier: asks a worker for the words that are new, and says when it has learnt of wrong ones. */
export class DossierSpelling {
  readonly #onLearnt: () => void;
  #name: DictionaryName | null = null;
  #book = new SpellingBook();
  #asked = new Set<string>();

  constructor(onLearnt: () => void) {
    this.#onLearnt = onLearnt;
  }

  /** What is known by now; null where there is no dictionary for the language. */
  now({ packs, meta }: OpenDossierSnapshot): Spelling | null {
    if (this.#use(packs.profile.language) === null) return null;
    return { book: this.#book, words: [...(meta.words ?? []), ...useSettings.getState().ownWords] };
  }

  /** Reads what is new in the text, a few milliseconds at a time, until told to stop, and asks for the words in it. */
  async read({ doc, packs }: OpenDossierSnapshot, shouldStop: () => boolean): Promise<void> {
    const name = this.#use(packs.profile.language);
    if (name === null) return;
    const [book, asked] = [this.#book, this.#asked];
    const words: string[] = [];
    const turn = turns();
    for (const { node } of definitionsOf(doc).units) {
      await turn();
      if (shouldStop()) break;
      for (const word of book.unasked(node)) {
        if (asked.has(word)) continue;
        asked.add(word);
        words.push(word);
      }
    }
    if (words.length > 0) void this.#ask(name, words);
  }

  /** The dictionary for a language, beginning a new book where it is another one. */
  #use(language: string): DictionaryName | null {
    const name = dictionaryFor(language);
    if (name !== this.#name) {
      this.#name = name;
      this.#book = new SpellingBook();
      this.#asked = new Set();
    }
    return name;
  }

  async #ask(name: DictionaryName, words: readonly string[]): Promise<void> {
    const [book, asked] = [this.#book, this.#asked];
    const answer = await wrongWordsApart(name, words);
    if (!answer.ok) {
      // Asked again at the next look.
      for (const word of words) asked.delete(word);
      return;
    }
    book.learn(words, answer.value);
    if (book === this.#book && answer.value.length > 0) this.#onLearnt();
  }
}
