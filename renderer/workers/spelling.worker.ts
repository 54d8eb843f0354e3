import { expose } from 'comlink';
import type { DictionaryName } from '../../shared/ordinance/spelling/dictionary-name.ts';
import { makeSpeller, type Speller } from '../../shared/ordinance/spelling/speller.ts';
import { dictionaryText } from './dictionary-text.ts';

/** The one in use; another language takes its place, so that one dictionary is held. */
let held: { readonly name: DictionaryName; readonly speller: Promise<Speller> } | null = null;

function spellerOf(name: DictionaryName): Promise<Speller> {
  if (held?.name !== name) {
    held = { name, speller: dictionaryText(name).then(({ aff, dic }) => makeSpeller(aff, dic)) };
  }
  return held.speller;
}

const spellingWorker = {
  /** Of these words those that the dictionary lacks. */
  async wrong(name: DictionaryName, words: readonly string[]): Promise<readonly string[]> {
    const speller = await spellerOf(name);
    return words.filter((word) => !speller.isRight(word));
  },
  async suggest(name: DictionaryName, word: string): Promise<readonly string[]> {
    return (await spellerOf(name)).suggest(word);
  },
};
export type SpellingWorker = typeof spellingWorker;

expose(spellingWorker);
