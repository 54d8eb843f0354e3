/** A word without the ending of a plural: "parties" and "party" have one stem, and so have some that are no plurals. */
export const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:es|s)$/, '')
    .replace(/e$/, '');

/** "the City" is used as "City". */
export const bareTerm = (term: string): string => term.replace(/^(?:the|a|an)\s+(?=\S)/i, '');

/** One term however it is written: lower case, one space, no article. */
export const termKey = (term: string): string => bareTerm(term).toLowerCase().replace(/\s+/g, ' ').trim();

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const patterns = new Map<string, RegExp>();

/**
 * Finds a term in a text, in the singular or plural, with or without a possessive, and whatever its case; but of a single
 * word with a capital ("Council") that counts, since "council" may be any.
 */
export function termPattern(term: string): RegExp {
  const bare = bareTerm(term).replace(/\s+/g, ' ').trim();
  let pattern = patterns.get(bare);
  if (pattern === undefined) {
    // Terms come and go while one is typed; what is dropped is made again.
    if (patterns.size > 2000) patterns.clear();
    patterns.set(bare, (pattern = compile(bare)));
  }
  return pattern;
}

function compile(term: string): RegExp {
  const words = term.split(' ');
  // "mode of transport" has its plural in "modes".
  const head = words.findIndex((word, i) => i > 0 && /^(?:of|in|for|at|to)$/.test(word)) - 1;
  const parts = words.map((word, i) => (i === words.length - 1 || i === head ? inflected(word) : escape(word)));
  const flags = words.length > 1 || term === term.toLowerCase() ? 'giu' : 'gu';
  return new RegExp(`(?<![\\p{L}\\p{N}-])${parts.join('[\\s\\u00a0]+')}(?:['’]s?)?(?![\\p{L}\\p{N}])`, flags);
}

function inflected(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${escape(word.slice(0, -1))}(?:y|ies)`;
  if (/(?:person)$/i.test(word)) return `${escape(word.slice(0, -6))}(?:${word.slice(-6)}s?|${word.slice(-6, -4)}ople)`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${escape(word)}(?:es)?` : `${escape(word)}s?`;
}
