import type { Node } from '@tiptap/pm/model';
import type { Level } from '../packs/profile.ts';
import { dress } from './level-count.ts';

/**
 * How what stands at a place is cited: `core` grows to the right ("section 12(3)"), `tail` follows it (" of Schedule 2").
 * A place under an unnumbered provision is that of the provision around it.
 */
export interface Place {
  readonly core: string;
  readonly tail: string;
  /** True if the next level may be added to the core: "(a)" to "section 12(3)", but not to "Part 2". */
  readonly open: boolean;
  /** What follows the core of a level that stands by itself: " of Schedule 2" in a schedule, '' in the body. */
  readonly scope: string;
  /** The nearest number and the citation in which it stands, for numbers that repeat it: "8.6.1" within section 8. */
  readonly bare: string;
  readonly head: { readonly pattern: string; readonly tail: string } | null;
}

export const topPlace: Place = { core: '', tail: '', open: false, scope: '', bare: '', head: null };
export const citationAt = (place: Place): string => place.core + place.tail;
const after = (place: Place, preposition: string): string =>
  place.core === '' ? place.scope : ` ${preposition} ${citationAt(place)}`;

const standsAlone = (level: Level): boolean => /^\p{L}/u.test(level.cite);

/** The place of a numbered provision; `number` is bare. */
export function numberedPlace(place: Place, level: Level, kind: string, number: string, verbatim: boolean): Place {
  if (verbatim && place.head !== null && place.bare !== '' && number.startsWith(`${place.bare}.`)) {
    return { ...place, core: dress(place.head.pattern, number), tail: place.head.tail, open: true, bare: number };
  }
  if (standsAlone(level)) {
    const tail = level.restart === 'parent' ? after(place, 'of') : place.scope;
    const open = kind !== 'part' && kind !== 'chapter';
    const head = open ? { pattern: level.cite, tail } : null;
    return { core: dress(level.cite, number), tail, open, scope: place.scope, bare: number, head };
  }
  const dressed = dress(level.cite, number);
  if (place.open) return { ...place, core: place.core + dressed, bare: number };
  const word = kindWord(kind, level, place.scope !== '');
  return { ...place, core: `${word} ${dressed}`, tail: after(place, 'of'), open: true, bare: number, head: null };
}

/** The place of a schedule: what stands in it is cited "of Schedule 2". */
export function schedulePlace(citation: string): Place {
  return { core: citation, tail: '', open: false, scope: ` of ${citation}`, bare: '', head: null };
}

/** The place of a definition: "the definition of “beg” in section 1". */
export function definitionPlace(place: Place, term: string): Place {
  const core = term === '' ? 'the definition' : `the definition of "${term}"`;
  return { core, tail: after(place, 'in'), open: false, scope: place.scope, bare: '', head: null };
}

/** The place of words quoted from another instrument: its provisions are cited "as quoted in section 4". */
export function quotedPlace(place: Place): Place {
  return { ...topPlace, scope: place.core === '' ? ' as quoted' : ` as quoted in ${citationAt(place)}` };
}

/** How to speak of a thing without a number: "the table in section 4". */
export const unnumberedCitation = (place: Place, what: string): string => `${what}${after(place, 'in')}`;

/** How to speak of a provision without a number: what it stands in, or its heading. */
export function skippedCitation(place: Place, node: Node, level: Level | null): string {
  if (place.open && (level === null || !standsAlone(level))) return citationAt(place);
  const kind = node.type.name;
  const heading = node.childCount > 0 && node.child(0).type.name === 'heading' ? node.child(0).textContent.trim() : '';
  const word = level === null ? kind : kindWord(kind, level, place.scope !== '');
  return unnumberedCitation(place, `the ${word}${heading === '' ? '' : ` headed “${heading}”`}`);
}

const inSchedule: Readonly<Record<string, string>> = { section: 'paragraph', subsection: 'sub-paragraph' };

/** The word for a level: as its citation begins ("section {n}"), else the name of its kind. */
export function kindWord(kind: string, level: Level, isInSchedule: boolean): string {
  if (standsAlone(level)) return level.cite.split('{n}')[0]?.trim() ?? kind;
  return (isInSchedule ? inSchedule[kind] : undefined) ?? kind;
}
