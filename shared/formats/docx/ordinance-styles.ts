import type { Node } from '@tiptap/pm/model';
import type { NumberedKind, Region } from './word-lists.ts';

/** Kinds with a place in Word's navigation pane. */
export type HeadingKind = 'part' | 'chapter' | 'section' | 'schedule';

/** Outline level, from 1, of each kind of heading in the body and in the schedules; absent where none stands there. */
export type HeadingLevels = Readonly<Record<Region, Readonly<Partial<Record<HeadingKind, number>>>>>;

/**
 * Levels without a gap: sections are Heading 1 where there are no parts, Heading 3 under chapters under parts. A part
 * that stands in a chapter comes after it. In a schedule all are one below the schedule's own heading.
 */
export function headingLevels(doc: Node): HeadingLevels {
  const used = { body: new Set<string>(), schedule: new Set<string>() };
  let chapterFirst = false;
  const visit = (parent: Node, region: Region): void => {
    parent.forEach((node) => {
      const kind = node.type.name;
      if (node.isTextblock || kind === 'quotedStructure') return;
      const inside = kind === 'schedule' ? 'schedule' : region;
      used[inside].add(kind);
      if (kind === 'part' && parent.type.name === 'chapter') chapterFirst = true;
      visit(node, inside);
    });
  };
  visit(doc, 'body');
  const order = chapterFirst ? (['chapter', 'part', 'section'] as const) : (['part', 'chapter', 'section'] as const);
  const levels = (region: Region): Partial<Record<HeadingKind, number>> => {
    const kinds = [...(region === 'schedule' ? (['schedule'] as const) : []), ...order];
    return Object.fromEntries(kinds.filter((kind) => used[region].has(kind)).map((kind, at) => [kind, at + 1]));
  };
  return { body: levels('body'), schedule: levels('schedule') };
}

export const isHeadingKind = (kind: NumberedKind): kind is HeadingKind =>
  kind === 'schedule' || kind === 'part' || kind === 'chapter' || kind === 'section';

/** Id of the style of a kind's numbered line, to which its list level is tied; null where the document has no such. */
export function styleOf(levels: HeadingLevels): (kind: NumberedKind, region: Region) => string | null {
  return (kind, region) => {
    if (region === 'schedule' && levels.schedule.schedule === undefined) return null;
    const level = isHeadingKind(kind) ? levels[region][kind] : 0;
    if (level === undefined) return null;
    if (region === 'body') return level > 0 ? `Heading${level}` : capital(kind);
    return kind === 'schedule' ? 'ScheduleHeading' : `Schedule${capital(kind)}`;
  };
}

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
