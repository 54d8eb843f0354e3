import { describe, expect, it } from 'vitest';
import { patternFault } from '../../../shared/packs/check-pattern.ts';
import { provenPatterns, shippedPatterns, superLinear } from './prove-patterns.ts';

describe('the patterns of the shipped prompts', () => {
  const shipped = shippedPatterns();

  it('are many, and all pass the check that every pack goes through', () => {
    expect(shipped.size).toBeGreaterThan(300);
    for (const [pattern, place] of shipped) expect(patternFault(pattern), `${place}: ${pattern}`).toBeNull();
  });

  it('can be read in time that grows with the text and no faster: each is proved, or was', async () => {
    const proven = provenPatterns();
    for (const [pattern, place] of shipped) {
      if (proven.has(pattern)) continue;
      expect(await superLinear(pattern), `${place}: ${pattern}`).toBeNull();
    }
  });

  it('were proved by a prover that knows a bad one when it sees it', async () => {
    expect(await superLinear('(?:a+)+$')).toMatch(/exponential/);
  });
});

describe('a pattern is refused', () => {
  it.each([
    ['(?:a+)+', 'repeats a repetition'],
    ['(?:a*b?){2,}', 'repeats a repetition'],
    ['((?:\\w+ )+)*', 'repeats a repetition'],
    ['(?:\\w+ ){0,21}', 'repeats a repetition'],
    ['a(?=b)', 'looks around'],
    ['(?<!a)b', 'looks around'],
    ['(?<x>a)\\k<x>', 'refers back'],
    ['[a-', 'is not a regular expression'],
    ['', 'is empty'],
    ['a'.repeat(1001), 'is longer than'],
  ])('%s, which %s', (pattern, message) => {
    expect(patternFault(pattern)).toContain(message);
  });

  it.each(['(?:\\W+\\w+){0,8}?', 'a+b*', '[(+)]+', '\\(a+\\)+', '(?:ab){3,}', '(?<year>\\d{4})', '\\bm[eé]tis\\b'])(
    '%s is not',
    (pattern) => expect(patternFault(pattern)).toBeNull(),
  );
});
