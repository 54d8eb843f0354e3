/** What the program notes of an entry, which nobody wrote. */
const bookkeeping: ReadonlySet<string> = new Set(['id', 'begun', 'at', 'wordings', 'hash']);

/** What is written anywhere in an entry, in small letters. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([field, inside]) => (bookkeeping.has(field) ? '' : wordsIn(inside)))
    .join('\n');
}

/** The ids of the entries in which all of these words stand, in any order and in whatever field that a person fills. */
export function entriesWith(entries: readonly { readonly id: string }[], words: string): ReadonlySet<string> {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const text = wordsIn(entry);
    return sought.every((word) => text.includes(word));
  });
  return new Set(found.map(({ id }) => id));
}
