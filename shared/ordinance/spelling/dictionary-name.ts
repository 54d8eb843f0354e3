/** The dictionaries that come with the program, by the names of their packages without "dictionary-". */
export type DictionaryName = 'en' | 'en-gb' | 'en-au' | 'en-ca';

const byTag: Readonly<Record<string, DictionaryName>> = {
  'en-US': 'en',
  'en-PH': 'en',
  'en-CA': 'en-ca',
  'en-AU': 'en-au',
  'en-NZ': 'en-au',
};

/**
 * The dictionary for a language (BCP 47); null where there is none. Every other English has the British one, South
 * African English too: its own dictionary is under the LGPL, which this program does not carry.
 */
export function dictionaryFor(language: string): DictionaryName | null {
  if (!/^en(?:-|$)/.test(language)) return null;
  return byTag[language] ?? 'en-gb';
}
