import { describe, expect, it } from 'vitest';
import { findWords, type Together, wordFinder } from '../../../shared/packs/word-finder.ts';

const lists = new Map([['ban', ['\\bno person\\b', '\\bshall not\\b']]]);

function found(text: string, alone: string[], together: Together[] = [], exclude: string[] = []): string[][] {
  const finder = wordFinder(alone, together, exclude, lists);
  return finder === null
    ? []
    : findWords(finder, finder.index.hear(text)).map((spans) => spans.map(({ from, to }) => text.slice(from, to)));
}

describe('words that raise a prompt', () => {
  it('are found by themselves, wherever they stand', () => {
    expect(found('A fee and a Fee.', ['\\bfees?\\b'])).toEqual([['fee'], ['Fee']]);
  });

  it('are not found in an excluded phrase', () => {
    expect(found('Fee simple; a fee.', ['\\bfee\\b'], [], ['\\bfee simple\\b'])).toEqual([['fee']]);
  });

  it('are found together only as near as they must be, in either order', () => {
    const near = [{ words: ['\\btents?\\b', '\\bpark\\b'], within: 3 }];
    expect(found('A tent in a park.', [], near)).toEqual([['tent', 'park']]);
    expect(found('In a park, a tent.', [], near)).toEqual([['tent', 'park']]);
    expect(found('A tent of white canvas stands in a park.', [], near)).toEqual([]);
  });

  it('take the nearest of several partners', () => {
    const near = [{ words: ['\\btent\\b', '\\bparks?\\b'], within: 9 }];
    expect(found('In parks but above all a tent in a park.', [], near)).toEqual([['tent', 'park']]);
  });

  it('may have others anywhere in the same text, by the name of a list', () => {
    const banned = [{ words: ['\\btent\\b'], within: 1, with: ['@ban'] }];
    expect(found('No person, being a visitor, may in any way put up a tent.', [], banned)).toEqual([
      ['tent', 'No person'],
    ]);
    expect(found('A tent is welcome.', [], banned)).toEqual([]);
  });

  it('are not found where a list is named that nobody has', () => {
    expect(found('A tent.', [], [{ words: ['\\btent\\b', '@nothing'], within: 5 }])).toEqual([]);
  });
});
