import { describe, expect, it } from 'vitest';
import { bandOf, isGraded, ratedLevel, severityOf } from '../../../shared/assessment/rating.ts';
import type { Grade, HarmGrades } from '../../../shared/record/draft.ts';

const all: readonly Grade[] = [1, 2, 3, 4];
const harm = (scale: Grade | null, scope: Grade | null, irremediability: Grade | null, likelihood: Grade | null = 1) =>
  ({ scale, scope, irremediability, likelihood }) satisfies HarmGrades;

describe('the severity of a harm', () => {
  it.each<[Grade, Grade, Grade, Grade]>([
    [1, 1, 1, 1],
    [3, 1, 2, 3],
    [2, 2, 4, 4],
    [2, 3, 1, 3],
    [1, 4, 1, 2],
    [4, 4, 4, 4],
  ])('of scale %i, scope %i, irremediability %i is %i', (scale, scope, irremediability, severity) => {
    expect(severityOf(harm(scale, scope, irremediability))).toBe(severity);
  });

  it('never falls when one of its grades rises, and never hangs on likelihood', () => {
    for (const a of all)
      for (const b of all)
        for (const c of all) {
          const severity = severityOf(harm(a, b, c)) as Grade;
          expect(severity).toBeGreaterThanOrEqual(Math.max(a, c));
          for (const likelihood of all) expect(severityOf(harm(a, b, c, likelihood))).toBe(severity);
          if (a < 4) expect(severityOf(harm((a + 1) as Grade, b, c))).toBeGreaterThanOrEqual(severity);
          if (b < 4) expect(severityOf(harm(a, (b + 1) as Grade, c))).toBeGreaterThanOrEqual(severity);
        }
  });

  it('is not known until all three are said', () => {
    expect([severityOf(harm(4, null, 4)), isGraded(harm(4, null, 4))]).toEqual([null, false]);
    expect([isGraded(harm(1, 1, 1, null)), isGraded(harm(1, 1, 1, 2))]).toEqual([false, true]);
  });
});

describe('what a question raises, met with a rating', () => {
  it('stands while the harm is not rated, and a block stands whatever it is rated', () => {
    expect(ratedLevel('medium', null)).toBe('medium');
    expect(ratedLevel('block', 1)).toBe('block');
  });

  it('is raised by a grave harm, and lowered by one step at most', () => {
    expect(all.map((severity) => ratedLevel('low', severity))).toEqual(['low', 'medium', 'high', 'high']);
    expect(all.map((severity) => ratedLevel('medium', severity))).toEqual(['low', 'medium', 'high', 'high']);
    expect(all.map((severity) => ratedLevel('high', severity))).toEqual(['medium', 'medium', 'high', 'high']);
    expect(bandOf(4)).toBe('high');
  });
});
