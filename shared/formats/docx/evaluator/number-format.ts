/**
 * A count as Word writes it in the given `w:numFmt` (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat). After "z" Word doubles
 * the letter ("aa", "bb"). A format that by-laws do not use counts as decimal.
 */
export function formatCount(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return count < 10 ? `0${count}` : String(count);
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    default:
      return String(count);
  }
}

function letters(count: number): string {
  if (count < 1) return '';
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

function roman(count: number): string {
  let left = count;
  let text = '';
  for (const [value, sign] of romanSigns) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

const romanSigns: readonly (readonly [number, string])[] = [
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
