/** Levels whose text goes on with the sentence of the level above: "(a) the officer", not "(a) The officer". */
const listLevels: ReadonlySet<string> = new Set([
  'paragraph',
  'subparagraph',
  'item',
  'definition',
  'tableCell',
  'term',
]);

/** Whether words that follow `before`, in a text of a provision of this kind, begin a sentence. */
export function sentenceStart(kind: string, before: string): boolean {
  return before.trim() === '' ? !listLevels.has(kind) : /[.!?]["”’)]*\s+$/u.test(before);
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}
