/** Finds whole words and phrases, whatever their case and the white space in them. */
export interface PhraseMatcher {
  isIn(text: string): boolean;
  /** Every place, longest phrase first, with the phrase as the list has it. */
  in(text: string): readonly { readonly index: number; readonly words: string; readonly phrase: string }[];
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const spread = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Phrases are words, not patterns: every sign in them stands for itself. */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const known = [...new Set(phrases.map(spread))].filter((phrase) => phrase !== '');
  if (known.length === 0) return { isIn: () => false, in: () => [] };
  const alternatives = known
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => escape(phrase).replaceAll(' ', '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    isIn: (text) => text.search(pattern) >= 0,
    in: (text) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ index, words, phrase: spread(words) })),
  };
}
