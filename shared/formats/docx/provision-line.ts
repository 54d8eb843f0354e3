import type { Node } from '@tiptap/pm/model';
import type { NumberMark } from './number-plan.ts';
import { isHeadingKind } from './ordinance-styles.ts';
import { step, textIndent } from './page-layout.ts';
import { isCentred, type NumberedKind, type Region } from './word-lists.ts';

/** Place among the children of the line that stands beside the number: the heading, else the first words; -1 = none. */
export function leadIndex(node: Node): number {
  for (let at = 0; at < node.childCount; at += 1) if (node.child(at).type.name === 'heading') return at;
  const begins = node.firstChild?.type.name === 'p' && !isCentred(node.type.name as NumberedKind);
  return begins ? 0 : -1;
}

/** The last line before each signing clause: signatures never stand alone on a page. */
export function linesBeforeSigning(doc: Node): readonly Node[] {
  const lines: Node[] = [];
  for (let at = 1; at < doc.childCount; at += 1) {
    if (doc.child(at).type.name !== 'conclusion') continue;
    let last: Node | null = doc.child(at - 1);
    while (last && !last.isTextblock) last = last.lastChild;
    if (last) lines.push(last);
  }
  return lines;
}

/** The style of a numbered line: whether a list level is tied to it, whether it keeps with the next, its own indent. */
export interface LineStyle {
  readonly id: string;
  readonly tied: boolean;
  readonly keeps: boolean;
  readonly left: number;
  readonly hanging: number;
}

export interface LinePlace {
  readonly region: Region;
  readonly quoted: boolean;
  readonly isHeading: boolean;
}

export function lineStyle(
  kind: NumberedKind,
  { region, quoted, isHeading }: LinePlace,
  styleOf: (kind: NumberedKind, region: Region) => string | null,
): LineStyle {
  const free = { tied: false, keeps: false };
  if (quoted) {
    const heads = isHeading && isHeadingKind(kind);
    return { id: heads ? 'QuotedHeading' : 'Quoted', tied: false, keeps: heads, left: -1, hanging: 0 };
  }
  if (kind === 'definition') return { ...free, id: 'Definition', left: textIndent.definition, hanging: 0 };
  if (kind === 'section' && !isHeading) {
    const id = region === 'schedule' ? 'ScheduleSectionText' : 'SectionText';
    return { ...free, id, left: textIndent.section, hanging: step };
  }
  const id = styleOf(kind, region) ?? 'BodyText';
  return { id, tied: true, keeps: isHeadingKind(kind), left: textIndent[kind], hanging: step };
}

/** The list that the line must name itself: where it is not the style's, or where the style's must not count it. */
export function lineNumber(mark: NumberMark, { tied }: LineStyle): { numId: number; level: number } | null {
  if (!mark.list) return tied ? { numId: 0, level: 0 } : null;
  const { place, own } = mark.list;
  if (own !== null) return { numId: own, level: place.level };
  return tied ? null : { numId: place.list + 1, level: place.level };
}

/** Null where the style already says it. An unnumbered line stands where its text would. */
export function lineIndent(mark: NumberMark, style: LineStyle, left: number): { left: number; hanging: number } | null {
  if (isCentred(mark.kind)) return null;
  const hanging = mark.label === '' ? 0 : step;
  // LibreOffice takes a style's indent away together with its number.
  if (style.tied && !mark.list) return { left, hanging };
  return left === style.left && hanging === style.hanging ? null : { left, hanging };
}
