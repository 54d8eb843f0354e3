export type TextDirection = 'ltr' | 'rtl';

/** The direction in which a language (BCP 47) is written, by its script; from left to right where none is known. */
export function directionOf(language: string): TextDirection {
  try {
    return rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** ISO 15924. */
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * The direction of one line in a text. From left to right unless its first letter says otherwise (Unicode Bidirectional
 * Algorithm, P2); in a text that is written from right to left, so too is every line that holds one of its letters, though
 * it begins with a foreign name.
 */
export function lineDirection(line: string, text: TextDirection = 'ltr'): TextDirection {
  if (!mayBeRightToLeft.test(line)) return text === 'rtl' && !/\p{L}/u.test(line) ? 'rtl' : 'ltr';
  if (text === 'rtl') return rightToLeftLetter.test(line) ? 'rtl' : 'ltr';
  return rightToLeftLetter.test(/\p{L}/u.exec(line)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** A stretch of a line whose letters go one way. */
export interface DirectedText {
  readonly text: string;
  readonly direction: TextDirection;
}

/**
 * A line cut where its direction changes. Signs, digits and spaces between two stretches go the way of the line; within
 * a stretch they go with its letters.
 */
export function directedText(text: string, line: TextDirection = 'ltr'): readonly DirectedText[] {
  if (line === 'ltr' && !mayBeRightToLeft.test(text)) return [{ text, direction: 'ltr' }];
  return (text.match(line === 'ltr' ? inLeftToRight : inRightToLeft) ?? []).map((piece) => {
    const goes = line === 'ltr' ? rightToLeftLetter.test(piece) : !leftToRightLetter.test(piece);
    return { text: piece, direction: goes ? 'rtl' : 'ltr' };
  });
}

/** Cheap to ask of every text. */
const mayBeRightToLeft = /[\u0590-\u08ff\ufb1d-\ufefe\ud802\ud803\ud83a\ud83b]/;
const strong = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const rightToLeftLetter = new RegExp(`[${strong}]`, 'u');
const foreign = `(?![${strong}])\\p{L}`;
const leftToRightLetter = new RegExp(foreign, 'u');
/** From one right-to-left letter to the last before a left-to-right one; or what stands between such. */
const inLeftToRight = new RegExp(`[${strong}](?:[^A-Za-z\\u00c0-\\u024f]*[${strong}])?|[^${strong}]+`, 'gu');
/** From one left-to-right letter to the last before a right-to-left one; or what stands between such. */
const inRightToLeft = new RegExp(`${foreign}(?:[^${strong}]*${foreign})?|(?:(?!${foreign})[\\s\\S])+`, 'gu');
