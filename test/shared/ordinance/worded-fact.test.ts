import { expect, test } from 'vitest';
import { wordedFact } from '../../../shared/ordinance/worded-fact.ts';

test('a date stands in the text in words, and what is no day or no date stands as it was given', () => {
  expect(wordedFact('date', '2027-01-01', 'en-GB')).toBe('1 January 2027');
  expect(wordedFact('date', '2027-02-30', 'en-GB')).toBe('2027-02-30');
  expect(wordedFact('date', 'the first Monday', 'en-GB')).toBe('the first Monday');
  expect(wordedFact('text', '2027-01-01', 'en-GB')).toBe('2027-01-01');
});
