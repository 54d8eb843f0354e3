import type { JoiningWords } from './joining-words.ts';

/** What a reference is said to be part of. */
export type Belonging =
  | { readonly kind: 'nothing' | 'this-law' | 'enactment' | 'live-reference' }
  /** "of …", where the words begin at `from`. */
  | { readonly kind: 'something'; readonly from: number };

// "hereof" is of this law; "the by-law" also, unless more words say which one.
const thisLaw =
  /^(?:\s+of\s+(?:this|these)\s+(?!(?:section|sub-?section|paragraph|sub-?paragraph|item|sub-?item|part|chapter|schedule)s?\b)|\s+hereof\b|\s+of\s+(?:the|said|the\s+said)\s+(?:by-?laws?|byelaws?)\b(?!\s+(?:relating|on|of|for|concerning|regarding|in|no|published|made|\d)))/i;
const kinds =
  'Act|Ordinance|Constitution|Regulations?|Code|Law|Statute|Decree|Order|Bill|Directive|Convention|Covenant|Charter|Treaty|Protocol|Rules|Proclamation|By-?laws?|Byelaws?|Measure|Scheme|Policy|Standards?';
const names = String.raw`(?:[\p{Lu}\d][\p{L}\p{N}'’&.-]*|of|and|the|for|on|in|to|,|:)`;
// "Schedule 1 to the Criminal Procedure Act", "section 4 under that Act", "section 235 Local Government Act 1972".
const enactmentAfter = new RegExp(
  String.raw`^(?:\s+thereof\b|\s+(?:to|in|under|from)\s+(?:the|that|said|such)\s+(?:said\s+)?(?:${names}\s+){0,12}(?:${kinds})\b|,?\s+(?:the\s+)?(?:\p{Lu}[\p{L}'’&-]*[:,]?\s+(?:(?:and|of|for|the|to|on)\s+)*){1,10}(?:Act|Ordinance|Code|Regulations)\b|,?\s+(?:the\s+)?(?:Act|Ordinance)\b)`,
  'u',
);

export function belonging(text: string, end: number, joining: JoiningWords): Belonging {
  // "sections 4 and 5 respectively of the Act".
  const at = end + (/^,?\s+respectively\b,?/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  const after = text.slice(at, at + 220);
  if (thisLaw.test(after)) return { kind: 'this-law' };
  const of = joining.of.exec(after)?.[0];
  if (of !== undefined) {
    return after[of.length] === '\uFFFC' ? { kind: 'live-reference' } : { kind: 'something', from: at + of.length };
  }
  return enactmentAfter.test(after) ? { kind: 'enactment' } : { kind: 'nothing' };
}

// "Local Government Act 1972, section 235", "the Act (Act 51 of 1977), s 56", "the Constitution’s section 12".
const enactmentBefore = new RegExp(
  String.raw`(?:^|[^\p{L}])(this\s+|these\s+)?(?:${kinds})(?:['’]s)?(?:,?\s+(?:No\.?\s*)?\d+(?:\s+of\s+\d{4})?)?(?:\s*\([^()]{0,60}\))?\s*,?\s*(?:at\s+|in\s+|\()?$`,
  'u',
);
// "SABS 0131: Part 1", "SANS 10400, Part T".
const standardBefore = /(?:^|[^\p{L}])\p{Lu}[\p{Lu}.]{2,}\s*[\p{N}./-]+(?:\s*\([^()]{0,40}\))?\s*[:,]?\s*$/u;
const beginsClause = /^\s+(?:applies|apply|does|do|must|shall|may|is|are|has|prohibits?|requires?|will)\b/;

/** True if the enactment that a reference is of stands before it. */
export function followsEnactment(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 160), from);
  if (standardBefore.test(before)) return true;
  const match = enactmentBefore.exec(before);
  if (match === null || match[1] !== undefined) return false;
  // "Subject to the Act, section 12 applies": the comma ends what comes before it.
  const rest = /^(?:\p{L}+\s+)?\S+/u.exec(text.slice(from))?.[0] ?? '';
  return !(before.trimEnd().endsWith(',') && beginsClause.test(text.slice(from + rest.length)));
}

/** True if a number is part of the title of a publication: "…, Part 1: Standard signs". */
export const isBesideEnactment = (text: string, to: number): boolean =>
  /^:\s+\p{Lu}/u.test(text.slice(to, to + 6)) && /[,:]\s*$|^\s*$/.test(beforePart(text, to));

const beforePart = (text: string, to: number): string => text.slice(0, to).replace(/\p{L}+\s+\S+$/u, '');

/** True if words name another enactment by year or number, as a row of a table of repeals does: "Fire By-law, PN 259/1998". */
export const namesEnactment = (text: string): boolean => enactmentName.test(text) && /\b\d{3,4}\b/.test(text);
const enactmentName = /\b(?:Acts?|Ordinances?|By-?laws?|Byelaws?|Regulations|Order)\b/;
