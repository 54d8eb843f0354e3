import type { Matcher } from './compile-query.ts';

/** Where a text was found, and what a pattern caught in it (for "$1" of a replacement). */
export interface TextMatch {
  readonly from: number;
  readonly to: number;
  /** [] for words; the groups of a pattern, '' for one that caught nothing. */
  readonly groups: readonly string[];
}

/** Every place of the text that a pattern finds, in order, none within another; finding nothing but a gap is no find. */
export function matchText(text: string, pattern: RegExp): readonly TextMatch[] {
  const found: TextMatch[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      groups: match.slice(1).map((group: string | undefined) => group ?? ''),
    });
  }
  return found;
}

/** What a found text is replaced by: of a pattern with "$1", "$&" and "$$" as they stand for, else just so. */
export function replacementFor(found: string, groups: readonly string[], { query }: Matcher, instead: string): string {
  if (!query.isPattern) return instead;
  return instead.replace(/\$(\$|&|\d{1,2})/g, (whole, name: string) => {
    if (name === '$') return '$';
    if (name === '&') return found;
    return groups[Number(name) - 1] ?? whole;
  });
}
