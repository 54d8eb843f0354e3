import { describe, expect, it } from 'vitest';
import {
  countedUnits,
  readingCounts,
  readingEase,
  sumOfCounts,
  syllablesOf,
} from '../../../shared/ordinance/reading-ease.ts';
import {
  definition,
  doc,
  heading,
  note,
  p,
  paragraph,
  part,
  quotedStructure,
  section,
  subsection,
} from '../../builders/ordinance.ts';

const countsOf = (body: ReturnType<typeof doc>) => sumOfCounts(countedUnits(body).map(readingCounts));

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['the', 1],
    ['noise', 1],
    ['noises', 2],
    ['place', 1],
    ['places', 2],
    ['table', 2],
    ['walked', 1],
    ['wanted', 2],
    ['council', 2],
    ['permission', 3],
    ['by-law', 2],
    ['authority', 4],
    ['streets', 1],
  ])('of “%s”: %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('counts for reading', () => {
  it('take a line, and what a full stop, semicolon or colon marks off, for a sentence; not headings, notes or quotations', () => {
    const body = doc(
      section(
        heading('A heading of words'),
        p('No cat sat here. A dog did; it ran:'),
        paragraph('one'),
        note('a note'),
        quotedStructure(section('quoted words')),
      ),
    );
    expect(countsOf(body)).toMatchObject({ words: 10, sentences: 4, syllables: 10 });
  });

  it('tell provisions by kind, those in parts too and none that is quoted', () => {
    const body = doc(
      part(section(subsection('a', paragraph('b')), quotedStructure(section('c')))),
      section(definition('d'), subsection('e')),
    );
    expect(countsOf(body).provisions).toEqual({ part: 1, section: 2, subsection: 2, paragraph: 1, definition: 1 });
  });

  it('count a section once for as long as it stays the same', () => {
    const one = section('One two.');
    expect(readingCounts(one)).toBe(readingCounts(one));
  });
});

describe('reading ease', () => {
  it('is what the published formulas give', () => {
    // 206.835 - 1.015 * 20 - 84.6 * 1.5 = 59.6; 0.39 * 20 + 11.8 * 1.5 - 15.59 = 9.9
    const counts = { words: 200, sentences: 10, syllables: 300, provisions: {} };
    expect(readingEase(counts)).toEqual({ ease: 60, grade: 10, age: 15 });
  });

  it('stays between 0 and 100, and says nothing of a few words', () => {
    expect(readingEase({ words: 100, sentences: 100, syllables: 100, provisions: {} })).toMatchObject({
      ease: 100,
      grade: 0,
    });
    expect(readingEase({ words: 1000, sentences: 1, syllables: 3000, provisions: {} })).toMatchObject({ ease: 0 });
    expect(readingEase({ words: 99, sentences: 9, syllables: 120, provisions: {} })).toBeNull();
  });
});
