import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../packs/profile.ts';
import { isInsertion, placeOf } from './number-series.ts';

/** The kinds that a numbering profile numbers by level, in the order in which counters are kept. */
export const countedKinds = ['part', 'chapter', 'section', 'subsection', 'paragraph', 'subparagraph', 'item'] as const;
export type CountedKind = (typeof countedKinds)[number];
const indexes: ReadonlyMap<string, number> = new Map(countedKinds.map((kind, index) => [kind, index]));
/** The counter of a kind; undefined for a schedule, a definition and what is no provision. */
export const counterOf = (kind: string): number | undefined => indexes.get(kind);
export const freshCounters = (): number[] => [0, 0, 0, 0, 0, 0, 0];

export type Levels = NumberingProfile['body'];

const nested = new WeakMap<Levels, Levels>();
/** The levels inside an item: an item there is the profile's subitem, where it has one. */
export function levelsInItem(levels: Levels): Levels {
  const { subitem } = levels;
  if (subitem === undefined) return levels;
  let inside = nested.get(levels);
  if (inside === undefined) {
    inside = { ...levels, item: { ...subitem, restart: 'parent' } };
    nested.set(levels, inside).set(inside, inside);
  }
  return inside;
}

/** The author's own number: null = numbered automatically, '' = deliberately without. */
export const fixedNumber = (node: Node): string | null => (node.attrs['num'] as string | null | undefined) ?? null;

/** What the numbers of a level begin with under the number around them: "19.40." or ''. */
export const prefixUnder = (around: string, level: Level): string =>
  level.joint === undefined || around === '' ? '' : around + level.joint;

/**
 * Where the count stands after a provision with this `num`, if it stood at `before`. Letters of the series after "z",
 * such as "aa", are an insertion (after "a") as long as the count has not come to "z".
 */
export function countAfter(before: number, num: string | null, level: Level, prefix = ''): number {
  if (num === null) return level.scheme === 'none' ? before : before + 1;
  const own = prefix !== '' && num.startsWith(prefix) ? num.slice(prefix.length) : num;
  const place = placeOf(own, level);
  if (place === null || place <= before) return before;
  const isLettered = level.scheme === 'lower-alpha' || level.scheme === 'upper-alpha';
  if (isLettered && place > 26 && before < 26) return before;
  return isInsertion(own) && level.afterZ !== 'za' && place !== before + 1 ? before : place;
}

/** True where a fixed number is dressed as its level is; anything but its letters and digits is printed just so. */
export function isDressed(num: string, level?: Level): boolean {
  if (isLevelName(num, level)) return false;
  const joins = level !== undefined && (level.joint !== undefined || level.insert === 'point');
  return (joins ? /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u : /^[\p{L}\p{N}]+$/u).test(num);
}

const scheduleNames: ReadonlySet<string> = new Set('schedule annexure annex appendix attachment addendum'.split(' '));
/** True for a number that is no more than a name: the "Schedule" of a schedule of which nobody says a number. */
export function isLevelName(num: string, level?: Level): boolean {
  if (level === undefined || num === '') return false;
  const word = num.toLowerCase();
  return dress(level.label, '').trim().toLowerCase() === word || ('alone' in level && scheduleNames.has(word));
}

/** A fixed number in full: "055" under chapter 19.40 is "19.40.055", and what says so itself stays. */
export const inFull = (num: string, level: Level, prefix: string): string =>
  prefix !== '' && isDressed(num) ? prefix + num : num;
/** A fixed number without the points and brackets around it: "1.4A)" is "1.4A". */
export function bareNumber(num: string): string {
  const bare = num.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare === '' ? num : bare;
}

/** The same without the level's own name, which its citation says already: "PART I" is the "I" of "Part I". */
export function withoutLevelName(bare: string, level: Level): string {
  const [first = '', ...others] = bare.split(/\s+/u);
  const name = level.cite.split('{n}')[0]?.trim().toLowerCase() ?? '';
  return others.length > 0 && name !== '' && first.toLowerCase() === name ? others.join(' ') : bare;
}

/** True where a number says itself what it is the number of, so that no word belongs before it: "Art. 1", "Annexure A". */
export function namesItself(bare: string): boolean {
  const first = /^(\p{L}{2,})(?:\.\s*|\s+)[\p{L}\p{N}]/u.exec(bare)?.[1];
  return first !== undefined && !/^[ivxlcdm]+$/i.test(first);
}

export const dress = (pattern: string, number: string): string => pattern.replaceAll('{n}', () => number);
