import type { ProvisionKind } from '../../ordinance/node-specs.ts';

/**
 * Where in the hierarchy blocks are being read. `level`: index in `levelKinds` of the nearest provision, -1 above the
 * section. `shift`: how many levels the names in the file stand below ours ("paragraph 1" of a schedule is a section).
 */
export interface Place {
  readonly level: number;
  readonly shift: number;
  readonly inGroup: boolean;
  readonly inSchedule: boolean;
  /** Inside a numbered provision: words that begin it are its own, even if they are a definition. */
  readonly inNumbered: boolean;
}

export const levelKinds = [
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
] as const satisfies readonly ProvisionKind[];
export type LevelKind = (typeof levelKinds)[number];

export const topPlace: Place = { level: -1, shift: 0, inGroup: false, inSchedule: false, inNumbered: false };

/** The kind of a list's items: a paragraph at the highest, an item at the lowest. */
export function listKind(place: Place): LevelKind {
  return kindAt(Math.max(place.level + 1, 2));
}

export function kindAt(level: number): LevelKind {
  return levelKinds[Math.min(level, levelKinds.length - 1)] as LevelKind;
}

export function below(place: Place, kind: LevelKind, shift = place.shift): Place {
  return { ...place, level: levelKinds.indexOf(kind), shift, inNumbered: true };
}

/** Where what stands in a provision of this kind is; `place` is where the provision itself is. */
export function insideOf(kind: ProvisionKind, place: Place): Place {
  if (kind === 'schedule') return { ...topPlace, inSchedule: true };
  if (kind === 'part' || kind === 'chapter') return { ...topPlace, inGroup: true, inSchedule: place.inSchedule };
  return isLevelKind(kind) ? below(place, kind, 0) : { ...place, level: Math.max(place.level, 1), inNumbered: true };
}

export const isLevelKind = (kind: string): kind is LevelKind => (levelKinds as readonly string[]).includes(kind);

/** The kind that an element of the hierarchy is, by its name and by what it stands in. */
export function levelOf(name: string, number: string | null, place: Place): { kind: LevelKind; shift: number } {
  const natural = naturalLevel[name];
  if (natural === undefined) {
    // A level without a meaning of its own: numbered as a section is, it is one where no section is round it.
    const least = place.level === -1 && isDecimal(number) ? 0 : belowPlace.has(name) ? 2 : place.level + 1;
    return { kind: kindAt(Math.max(place.level + 1, least)), shift: place.shift };
  }
  if (place.level === -1 && natural >= 2 && isDecimal(number)) return { kind: 'section', shift: natural };
  // "Paragraph (1)" of a regulation or an article is what we call a subsection, and its sub-paragraphs are paragraphs.
  if (name === 'paragraph' && place.level === 0 && place.shift === 0 && isCount(number))
    return { kind: 'subsection', shift: 1 };
  const level = Math.max(natural - place.shift, 0);
  return { kind: kindAt(level > place.level ? level : place.level + 1), shift: place.shift };
}

/** Levels that never stand so high as a subsection. */
const belowPlace = new Set(['point', 'indent', 'alinea', 'list', 'sublist', 'tblock', 'proviso']);

const naturalLevel: Readonly<Record<string, number>> = {
  section: 0,
  article: 0,
  clause: 0,
  rule: 0,
  subsection: 1,
  subclause: 1,
  subrule: 1,
  paragraph: 2,
  subparagraph: 3,
};

const isCount = (number: string | null): boolean => number !== null && /^\W*\d/.test(number);

function isDecimal(number: string | null): boolean {
  return number !== null && /^\W*(\w+ )?\d+[A-Za-z]?\W*$/.test(number) && !number.startsWith('(');
}
