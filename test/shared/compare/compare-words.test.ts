import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../shared/compare/compare-words.ts';

const told = (before: string, after: string) => compareWords(before, after).map(({ kind, text }) => [kind, text]);

describe('comparing two texts word by word', () => {
  it('tells one word for another, and leaves the rest alone', () => {
    expect(told('No person may sleep in a park.', 'No person may camp in a park.')).toEqual([
      ['same', 'No person may '],
      ['removed', 'sleep'],
      ['added', 'camp'],
      ['same', ' in a park.'],
    ]);
  });

  it('tells words that came at the end, and words that went from the middle', () => {
    expect(told('Dogs must be kept on a lead', 'Dogs must be on a lead at night')).toEqual([
      ['same', 'Dogs must be '],
      ['removed', 'kept '],
      ['same', 'on a lead'],
      ['added', ' at night'],
    ]);
  });

  it('tells several words in a row as one exchange', () => {
    expect(told('Dogs are banned here.', 'Cats may sleep here.')).toEqual([
      ['removed', 'Dogs are banned'],
      ['added', 'Cats may sleep'],
      ['same', ' here.'],
    ]);
  });

  it('finds nothing in two texts that are the same, or empty', () => {
    expect(told('Streets are swept.', 'Streets are swept.')).toEqual([['same', 'Streets are swept.']]);
    expect(told('', '')).toEqual([]);
  });

  it('gives both texts back to the letter, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'it’s', '12(3)'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        const without = (kind: string) => runs.filter((run) => run.kind !== kind).map((run) => run.text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
        for (const [at, run] of runs.entries()) expect(run.kind).not.toBe(runs[at - 1]?.kind);
      }),
    );
  });

  it('answers at once for texts of any length', () => {
    const long = Array.from({ length: 30_000 }, (_, n) => `w${n}`).join(' ');
    const other = Array.from({ length: 30_000 }, (_, n) => `v${n}`).join(' ');
    expect(told(long, other).map(([kind]) => kind)).toEqual(['removed', 'added']);
  });
});
