import { describe, expect, it } from 'vitest';
import { directedText, directionOf, lineDirection } from '../../../shared/ordinance/text-direction.ts';

describe('the direction of a by-law', () => {
  it.each(['ar', 'ar-EG', 'he', 'fa', 'ur-PK', 'yi', 'dv', 'ckb', 'pa-Arab'])(
    'is from right to left in %s',
    (language) => expect(directionOf(language)).toBe('rtl'),
  );

  it.each(['en-GB', 'fr', 'hi', 'zh-Hant', 'pa', 'tr', 'az', '', 'not a language'])(
    'is from left to right in "%s"',
    (language) => expect(directionOf(language)).toBe('ltr'),
  );
});

describe('the direction of a line', () => {
  it('is that of its first letter in a text from left to right', () => {
    expect(lineDirection('(1) قانون and more')).toBe('rtl');
    expect(lineDirection('Law قانون')).toBe('ltr');
    expect(lineDirection('12.')).toBe('ltr');
  });

  it('is from right to left in such a text, unless the line has nothing but foreign letters', () => {
    expect(lineDirection('COVID-19 قانون', 'rtl')).toBe('rtl');
    expect(lineDirection('12.', 'rtl')).toBe('rtl');
    expect(lineDirection('', 'rtl')).toBe('rtl');
    expect(lineDirection('ISO 9001', 'rtl')).toBe('ltr');
  });
});

describe('a line cut by direction', () => {
  const cut = (text: string, line?: 'ltr' | 'rtl') =>
    directedText(text, line).map((piece) => (piece.direction === 'rtl' ? `<${piece.text}` : piece.text));

  it('loses no sign', () => {
    for (const text of ['', 'abc', 'شخص (abc) 12.', '(שלום)', 'a שלום b', '12.', '\u{10900} 𐤀 x']) {
      expect(
        directedText(text, 'rtl')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      expect(
        directedText(text, 'ltr')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('gives signs to the line, and those within a stretch to the stretch', () => {
    expect(cut('شخص (abc def) 12.', 'rtl')).toEqual(['<شخص (', 'abc def', '<) 12.']);
    expect(cut('See (שלום עולם) now.')).toEqual(['See (', '<שלום עולם', ') now.']);
    expect(cut('(3)', 'rtl')).toEqual(['<(3)']);
  });
});
