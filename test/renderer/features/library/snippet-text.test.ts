import { expect, test } from 'vitest';
import { cutAround, splitAtWords } from '../../../../renderer/features/library/snippet-text.ts';

test('the words looked for are every second piece, and nothing of the text is lost', () => {
  const pieces = splitAtWords('No person may beg or beggar', 'beg');
  expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(['beg', 'beg']);
  expect(pieces.join('')).toBe('No person may beg or beggar');
});

test('a word is found at its beginning only, as the search finds it', () => {
  expect(splitAtWords('a repeal', 'peal')).toEqual(['a repeal']);
});

test('signs that mean something to a pattern are looked for as they are', () => {
  expect(() => splitAtWords('3(1)(a', '3(1)(a [')).not.toThrow();
});

test('the line with most of the words is shown, from shortly before the first of them', () => {
  const long = `${'Something about streets. '.repeat(5)}No worship by night.`;
  expect(cutAround(['worship', long], 'worship night')).toMatch(/^….*No worship by night\.$/);
});

test('a text without the words gives no line', () => {
  expect(cutAround(['one', 'two'], 'three')).toBe('');
});
