import { describe, expect, it } from 'vitest';
import { bandOf, isGraded, ratedLevel, severityOf } from '../../../shared/assessment/rating.ts';
import type { QuestionState } from '../../../shared/assessment/assessment-state.ts';
import { risksIn, unrated } from '../../../shared/assessment/risks.ts';
import { question } from '../../builders/rights.ts';
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

describe('what is raised', () => {
  const raised = (id: string, now: HarmGrades | null, missing: readonly string[] = []) =>
    ({
      question: question(id),
      answer: { value: 'no', ...(now ? { rating: { now, residual: harm(1, 1, 1, now.likelihood) } } : {}) },
      missing,
      level: 'medium',
      note: null,
    }) as unknown as QuestionState;

  it('stands in the order of severity, then likelihood, with what is left after what is planned', () => {
    const risks = risksIn(
      [raised('TST-1', harm(2, 1, 1, 1)), raised('TST-2', harm(4, 1, 1, 1)), raised('TST-3', harm(4, 1, 1, 3))],
      [],
    );
    expect(risks.map(({ source, level, severity }) => [source, level, severity])).toEqual([
      ['TST-3', 'high', 4],
      ['TST-2', 'high', 4],
      ['TST-1', 'medium', 2],
    ]);
    expect(risks[0]).toMatchObject({ raised: 'medium', likelihood: 3, residual: { severity: 1, likelihood: 3 } });
  });

  it('asks for a rating once it is answered, and a rating of a blank counts for nothing', () => {
    const blank = raised('TST-2', harm(4, 4, 4, 4), ['answer']);
    expect(unrated([raised('TST-1', null), blank]).map((state) => state.question.id)).toEqual(['TST-1']);
    expect(risksIn([blank], [])[0]).toMatchObject({ level: 'medium', severity: null });
  });
});
