import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { type Heard, PatternIndex } from '../../../shared/packs/pattern-index.ts';
import { requiredWords } from '../../../shared/packs/required-words.ts';
import { findWords, wordFinder } from '../../../shared/packs/word-finder.ts';
import { patternsOf } from '../../../shared/packs/word-lists.ts';
import { numbersFrom } from '../../builders/numbers.ts';

const merged = mergePacks(loadPacks().rights);
const lists = merged.triggers.map((trigger) =>
  patternsOf(trigger.kind === 'lexical' ? trigger.match : trigger.present, merged.wordLists),
);
const patterns = [...new Set(lists.flat())];

/** Sentences of words that the patterns themselves speak of, and of some that stand everywhere. */
function sentences(count: number): string[] {
  const random = numbersFrom(4);
  const spoken = patterns.flatMap((pattern) => pattern.replace(/\\[bwWdsS]|\{[^}]*\}/g, ' ').match(/[a-z'-]+/g) ?? []);
  const words = [...spoken, ...'No person may the of in at a, Any place; 22:00 10 R50 “(” é Straße'.split(' ')];
  const one = () => words[Math.floor(random() * words.length)] ?? '';
  const ends = [' ', ' ', ' ', ' ', ', ', '-', '', 's ', 'ing ', '\0\0 ', '\n\n'];
  const end = () => ends[Math.floor(random() * ends.length)] ?? '';
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 30 }, () => one() + end()).join('');
    return random() < 0.2 ? text.toUpperCase() : text;
  });
}

/** An index that has learnt every pattern. */
function learned(sources: readonly string[]): PatternIndex {
  const index = new PatternIndex();
  for (const source of sources) index.pattern(source);
  for (const _ of sources) index.hear('');
  return index;
}

describe('an index of patterns', () => {
  const index = learned(patterns);
  const texts = sentences(150);

  it('rules no pattern out that stands in a text', () => {
    for (const text of texts) {
      const { may } = index.hear(text);
      const ruledOut = patterns.filter((source) => may[index.pattern(source).index] === 0);
      expect(ruledOut.filter((source) => new RegExp(source, 'i').test(text))).toEqual([]);
    }
  });

  it('rules most patterns out', () => {
    const tried = (heard: Heard) => heard.may.reduce((sum, each) => sum + each, 0);
    const most = Math.max(...texts.map((text) => tried(index.hear(text))));
    expect(most).toBeLessThan(patterns.length * 0.4);
  });

  it('finds what one expression of all patterns finds', () => {
    for (const sources of lists.filter(({ length }) => length > 1)) {
      const whole = new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'gi');
      const finder = wordFinder(sources, [], [], new Map(), index);
      for (const text of texts.slice(0, 40)) {
        const expected = [...text.matchAll(whole)].map(({ index: from, 0: { length } }) => [from, from + length]);
        const found = finder === null ? [] : findWords(finder, index.hear(text));
        expect(found.map(([span]) => [span?.from, span?.to])).toEqual(expected);
      }
    }
  });
});

describe('the words that a pattern requires', () => {
  const said = (pattern: string) =>
    requiredWords(pattern).map((set) => set.map((word) => word.replaceAll('\u0001', '|')));

  it.each([
    ['\\bfees?\\b', [['|FEES|', '|FEE|']]],
    ['\\bnight shelters?', [['|NIGHT|'], ['|SHELTERS', '|SHELTER']]],
    [
      '\\b(?:tents?|camp)\\w{0,3}\\W{1,4}parks?',
      [
        ['|TENTS', '|TENT', '|CAMP'],
        ['PARKS', 'PARK'],
      ],
    ],
    ['prowl(?:er)+', [['PROWL'], ['ER']]],
    ['m[aā]ori', [['MAORI', 'M|Ā|ORI']]],
  ])('of %s', (pattern, words) => expect(said(pattern)).toEqual(words));

  it.each(['\\d+', 'a(?=b)', '.', 'x*', '(?:fee|\\d)', '[^a]', '\\x41bc'])('are none of %s', (pattern) =>
    expect(said(pattern)).toEqual([]),
  );
});
