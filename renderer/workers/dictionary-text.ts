import type { DictionaryName } from '../../shared/ordinance/spelling/dictionary-name.ts';

interface DictionaryText {
  readonly aff: string;
  readonly dic: string;
}

/** The texts of a dictionary, each a file of its own that is read when its language is first used, from this origin. */
export async function dictionaryText(name: DictionaryName): Promise<DictionaryText> {
  const [aff, dic] = await Promise.all(texts[name]());
  return { aff: aff.default, dic: dic.default };
}

type Text = Promise<{ readonly default: string }>;

// The packages open these files to Node alone, so they are named by where they lie.
const texts: Readonly<Record<DictionaryName, () => readonly [Text, Text]>> = {
  en: () => [
    import('../../node_modules/dictionary-en/index.aff?raw'),
    import('../../node_modules/dictionary-en/index.dic?raw'),
  ],
  'en-gb': () => [
    import('../../node_modules/dictionary-en-gb/index.aff?raw'),
    import('../../node_modules/dictionary-en-gb/index.dic?raw'),
  ],
  'en-au': () => [
    import('../../node_modules/dictionary-en-au/index.aff?raw'),
    import('../../node_modules/dictionary-en-au/index.dic?raw'),
  ],
  'en-ca': () => [
    import('../../node_modules/dictionary-en-ca/index.aff?raw'),
    import('../../node_modules/dictionary-en-ca/index.dic?raw'),
  ],
};
