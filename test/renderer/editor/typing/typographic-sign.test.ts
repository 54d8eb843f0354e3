import { describe, expect, it } from 'vitest';
import { typographicSign } from '../../../../renderer/editor/typing/typographic-sign.ts';

/** What stands there after these keys, one after another. */
function typed(keys: string, language = 'en-GB'): string {
  let text = '';
  for (const key of keys) {
    const found = typographicSign(text, key, language);
    text = found === null ? text + key : text.slice(0, text.length - found.instead) + found.sign;
  }
  return text;
}

describe('signs as one types', () => {
  it.each([
    [`the "place"`, 'the “place”'],
    [`("place")`, '(“place”)'],
    [`"He said 'no'"`, '“He said ‘no’”'],
    [`the officer's books and officers' keys`, 'the officer’s books and officers’ keys'],
    ['2020--2030', '2020–2030'],
    ['and so on...', 'and so on…'],
    ['a-b', 'a-b'],
    ['1.4.2', '1.4.2'],
  ])('English: %s', (keys, text) => expect(typed(keys)).toBe(text));

  it.each([
    ['de-DE', '„Ort“'],
    ['de-CH', '«Ort»'],
    ['fr-FR', '«\u202fOrt\u202f»'],
    ['sv-SE', '”Ort”'],
    ['pl-PL', '„Ort”'],
    ['en-ZA', '“Ort”'],
    ['xh', '“Ort”'],
    ['cy', '“Ort”'],
    ['af-ZA', '“Ort”'],
    ['es-MX', '«Ort»'],
    ['nb-NO', '«Ort»'],
    ['fr-CH', '«Ort»'],
    ['ar-EG', '«Ort»'],
    ['he', '”Ort”'],
    ['zh-Hant-TW', '「Ort」'],
    ['zh', '“Ort”'],
    ['constructor', '“Ort”'],
  ])('uses the marks of %s', (language, text) => expect(typed('"Ort"', language)).toBe(text));

  it.each([
    ['fr', `l'homme d'aujourd'hui`, 'l’homme d’aujourd’hui'],
    ['cy', `i'r dref`, 'i’r dref'],
    ['af', `die hond se '90's`, 'die hond se ‘90’s'],
    ['fr', `"il dit "non""`, '«\u202fil dit «\u202fnon\u202f»\u202f»'],
  ])('%s: %s', (language, keys, text) => expect(typed(keys, language)).toBe(text));

  it('makes the long dash of three hyphens, and leaves a longer row alone', () => {
    expect(typed('must---')).toBe('must—');
    expect(typed('----')).toBe('—-');
    expect(typed('....')).toBe('….');
  });

  it.each(['https://a.example/b--c...', "www.a.example/it's", 'clerk@a--b.example'])(
    'leaves the address %s as it is',
    (address) => expect(typed(address)).toBe(address),
  );

  it('writes an apostrophe after a reference', () =>
    expect(typographicSign('See \ufffc', "'", 'de-DE')?.sign).toBe('’'));
});
