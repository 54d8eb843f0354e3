import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../packs/profile.ts';
import { isInsertion, parseOrdinal } from './number-series.ts';

/** The kinds that a numbering profile numbers by level, in the order in which counters are kept. */
export const countedKinds = ['part', 'chapter', 'section', 'subsection', 'paragraph', 'subparagraph', 'item'] as const;
export type CountedKind = (typeof countedKinds)[number];
const indexes: ReadonlyMap<string, number> = new Map(countedKinds.map((kind, index) => [kind, index]));
/** The counter of a kind; undefined for a schedule, a definition and what is no provision. */
export const counterOf = (kind: string): number | undefined => indexes.get(kind);
export const freshCounters = (): number[] => [0, 0, 0, 0, 0, 0, 0];

export type Levels = NumberingProfile['body'];

/** The author's own number: null = numbered automatically, '' = deliberately without. */
export const fixedNumber = (node: Node): string | null => (node.attrs['num'] as string | null | undefined) ?? null;

/** Where the count stands after a provision with this `num`, if it stood at `before`. */
export function countAfter(before: number, num: string | null, level: Level): number {
  if (num === null) return level.scheme === 'none' ? before : before + 1;
  if (num === '' || isInsertion(num)) return before;
  const place = parseOrdinal(num, level.scheme, level.afterZ);
  return place !== null && place > before ? place : before;
}

/** True where a fixed number is dressed as its level is; anything but letters and digits is printed just so. */
export const isDressed = (num: string): boolean => /^[\p{L}\p{N}]+$/u.test(num);
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
