import type { Level } from '../packs/profile.ts';

type Scheme = Level['scheme'];
type AfterZ = Level['afterZ'];
/** What of a level makes its series. */
export type Series = Pick<Level, 'scheme' | 'afterZ' | 'first' | 'step' | 'width'>;

const largestRoman = 3999;
const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The n-th number of a level, n from 1, by itself: "020" is the second where sections go 010, 020, 030. */
export function numberAt(n: number, level: Series): string {
  const { scheme, afterZ, first = 1, step = 1, width = 1 } = level;
  if (scheme !== 'decimal') return formatOrdinal(n, scheme, afterZ);
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not an ordinal: ${n}`);
  return String(first + (n - 1) * step).padStart(width, '0');
}

/**
 * How far the count of a level has come at a number: its place in the series, or of a number in a gap the place before it
 * (055 where sections go in tens stands at 050). null for what is no number of the level, 0 for one before its first.
 */
export function placeOf(text: string, level: Series): number | null {
  const { scheme, afterZ, first = 1, step = 1, width = 1 } = level;
  if (scheme !== 'decimal') return parseOrdinal(text, scheme, afterZ);
  if (!/^\d{1,15}$/.test(text) || String(Number(text)).padStart(width, '0') !== text) return null;
  const value = Number(text);
  return value < first ? 0 : Math.floor((value - first) / step) + 1;
}

/**
 * The n-th number of a series, n from 1. Letters run a to z and on to "aa", "bb" (doubled), "aa", "ab" (spreadsheet) or
 * "za", "zb" (za); roman numerals end at 3999 and go on in digits. The scheme "none" has no numbers: ''.
 */
export function formatOrdinal(n: number, scheme: Scheme, afterZ: AfterZ): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not an ordinal: ${n}`);
  switch (scheme) {
    case 'none':
      return '';
    case 'decimal':
      return String(n);
    case 'lower-alpha':
      return letters(n, afterZ);
    case 'upper-alpha':
      return letters(n, afterZ).toUpperCase();
    case 'lower-roman':
      return roman(n);
    case 'upper-roman':
      return roman(n).toUpperCase();
  }
}

/** The place of a number in its series, exactly as `formatOrdinal` writes it, else null. */
export function parseOrdinal(text: string, scheme: Scheme, afterZ: AfterZ): number | null {
  const n = guess(text.toLowerCase(), scheme, afterZ);
  return n !== null && Number.isSafeInteger(n) && n >= 1 && formatOrdinal(n, scheme, afterZ) === text ? n : null;
}

/** True for "za" or "ZB": by the drafters' convention an insertion before the series goes on, unless its turn has come. */
export const isInsertion = (text: string): boolean => /^z[a-z]+$/i.test(text);

function letters(n: number, afterZ: AfterZ): string {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  const [last, before] = [letter((n - 1) % 26), Math.ceil(n / 26) - 1];
  if (afterZ === 'doubled') return last.repeat(before + 1);
  if (afterZ === 'za') return 'z'.repeat(before) + last;
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) text = letter((rest - 1) % 26) + text;
  return text;
}

function roman(n: number): string {
  if (n > largestRoman) return String(n);
  let text = '';
  let rest = n;
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

// Whatever it says is checked by printing it again, so a guess need not refuse "iiii" or "07".
function guess(text: string, scheme: Scheme, afterZ: AfterZ): number | null {
  if (scheme === 'none' || text.length === 0 || text.length > 200) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (scheme === 'decimal') return null;
  if (scheme === 'lower-roman' || scheme === 'upper-roman') return romanValue(text);
  if (!/^[a-z]+$/.test(text)) return null;
  if (afterZ === 'doubled') return (text.length - 1) * 26 + text.charCodeAt(0) - 96;
  if (afterZ === 'za') return (text.length - 1) * 26 + text.charCodeAt(text.length - 1) - 96;
  let n = 0;
  for (const letter of text) n = n * 26 + letter.charCodeAt(0) - 96;
  return n;
}

function romanValue(text: string): number | null {
  let rest = text;
  let n = 0;
  for (const [value, digits] of romanDigits) {
    while (rest.startsWith(digits)) {
      n += value;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' ? n : null;
}
