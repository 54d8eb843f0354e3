import type { Level } from '../packs/profile.ts';
import { placeOf } from './number-series.ts';

/** The numbers on both sides of what is inserted, by themselves ("050" of "19.40.050"); null where nothing stands there. */
export interface Neighbours {
  readonly left: string | null;
  readonly right: string;
}

/**
 * Numbers that fit between two of a level in the way of its profile, best first: in the gap ("055"), with a figure after
 * a point ("3.1") or with letters ("3A", "(aa)", before the first "A1" and "(za)", before "3A" itself "3ZA").
 */
export function* numbersBetween(level: Level, { left, right }: Neighbours): Generator<string> {
  if (level.insert === 'gap') yield* inGap(level, left, right);
  if (level.insert === 'point') yield* afterPoint(left, right);
  else yield* withLetters(level, left, right);
}

function* inGap({ scheme, width = 1, first = 1, step = 1 }: Level, left: string | null, right: string) {
  if (scheme !== 'decimal' || !/^\d+$/.test(right) || (left !== null && !/^\d+$/.test(left))) return;
  const [low, high] = [left === null ? Math.max(0, first - step) : Number(left), Number(right)];
  const middle = Math.floor((low + high) / 2);
  for (let away = 0; away < high - low; away++) {
    for (const value of away === 0 ? [middle] : [middle - away, middle + away]) {
      if (value > low && value < high) yield String(value).padStart(width, '0');
    }
  }
}

function* afterPoint(left: string | null, right: string) {
  const base = left ?? '0';
  const [stem, last] = splitAtPoint(base);
  // Between 3 and 3.1 comes 3.01, between 3.1 and 3.2 comes 3.11, after the last 3.2.
  if (right.startsWith(`${base}.`)) {
    for (const zeros of ['0', '00', '000']) for (let n = 1; n < 10; n++) yield `${base}.${zeros}${n}`;
  } else if (last === null) for (let n = 1; n < 1000; n++) yield `${base}.${n}`;
  else {
    const next = `${stem}.${Number(last) + 1}`;
    if (!last.startsWith('0') && !isSameOrWithin(right, next)) yield next;
    for (let n = 1; n < 10; n++) yield `${base}${n}`;
  }
}

function splitAtPoint(number: string): readonly [string, string | null] {
  const at = number.lastIndexOf('.');
  const last = number.slice(at + 1);
  return at > 0 && /^\d+$/.test(last) ? [number.slice(0, at), last] : [number, null];
}

const isSameOrWithin = (number: string, other: string): boolean => number === other || number.startsWith(other);

function* withLetters(level: Level, left: string | null, right: string) {
  const isLower = level.scheme === 'lower-alpha' || level.scheme === 'lower-roman';
  const alphabet = isLower ? 'abcdefghijklmnopqrstuvwxyz' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const z = isLower ? 'z' : 'Z';
  if (left === null) {
    if (level.scheme === 'decimal') for (const letter of alphabet) yield letter + right;
    else for (const letter of alphabet) yield z + letter;
    return;
  }
  const last = left.at(-1) ?? '';
  const isInserted = placeOf(left, level) === null || (level.scheme !== 'decimal' && left.length > 1);
  const at = alphabet.indexOf(last);
  if (isInserted && at >= 0 && at < 25 && !isSameOrWithin(right, left.slice(0, -1) + alphabet[at + 1])) {
    yield left.slice(0, -1) + alphabet[at + 1];
  }
  const isBefore = right.length > left.length && right.startsWith(left);
  if (!isBefore) for (const letter of alphabet) yield left + letter;
  for (const letter of alphabet) yield left + z + letter;
  for (const letter of alphabet) yield left + z + z + letter;
}
