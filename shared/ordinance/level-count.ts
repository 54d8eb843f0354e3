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

export const dress = (pattern: string, number: string): string => pattern.replaceAll('{n}', () => number);
