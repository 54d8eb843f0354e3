import type { Node } from '@tiptap/pm/model';
import { definitionsOf } from '../../shared/ordinance/definitions.ts';
import { type DictionaryName, dictionaryFor } from '../../shared/ordinance/spelling/dictionary-name.ts';
import { makeSpeller, type Speller } from '../../shared/ordinance/spelling/speller.ts';
import { fillBook, SpellingBook } from '../../shared/ordinance/spelling/spelling-book.ts';
import type { Spelling } from '../../shared/ordinance/spelling/spelling-findings.ts';
import type { Profile } from '../../shared/packs/profile.ts';

interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

const files: Readonly<Record<DictionaryName, () => Promise<{ readonly default: DictionaryFiles }>>> = {
  en: () => import('dictionary-en'),
  'en-gb': () => import('dictionary-en-gb'),
  'en-au': () => import('dictionary-en-au'),
  'en-ca': () => import('dictionary-en-ca'),
};

const spellers: Partial<Record<DictionaryName, Promise<Speller>>> = {};

async function load(name: DictionaryName): Promise<Speller> {
  const { aff, dic } = (await files[name]()).default;
  const text = new TextDecoder();
  return makeSpeller(text.decode(aff), text.decode(dic));
}

/** Every word of an ordinance looked up; null where there is no dictionary for its language. */
export async function spellingOf(doc: Node, profile: Profile, words: readonly string[]): Promise<Spelling | null> {
  const name = dictionaryFor(profile.language);
  if (name === null) return null;
  const speller = await (spellers[name] ??= load(name));
  const book = new SpellingBook();
  fillBook(
    book,
    speller,
    definitionsOf(doc).units.map(({ node }) => node),
  );
  return { book, words };
}
