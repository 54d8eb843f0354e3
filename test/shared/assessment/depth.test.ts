import { describe, expect, it } from 'vitest';
import type { PromptState, QuestionState } from '../../../shared/assessment/assessment-state.ts';
import { depthAdvice } from '../../../shared/assessment/depth.ts';
import { depthGaps } from '../../../shared/assessment/depth-gaps.ts';
import type { EffectLevel } from '../../../shared/packs/rights-pack.ts';
import { question } from '../../builders/rights.ts';

const asked = (id: string, value: string | null, level: EffectLevel | null = null) =>
  ({
    question: question(id, { section: 'SCR' }),
    answer: value === null ? null : { value },
    missing: value === null ? ['answer'] : [],
    level,
  }) as unknown as QuestionState;
const prompt = (state: PromptState['state'], strength: PromptState['strength']) =>
  ({ name: 'Begging', state, strength }) as PromptState;

describe('the depth that a screening calls for', () => {
  it.each<[string, QuestionState[], PromptState[], string | null]>([
    ['nothing while it is not said whether a right is touched', [asked('SCR-3', null)], [], null],
    [
      'screening only where no right is touched and every prompt is dismissed',
      [asked('SCR-3', 'no')],
      [prompt('dismissed', 'strong')],
      'screening',
    ],
    ['no screening-out while a prompt stands', [asked('SCR-3', 'no')], [prompt('open', 'prompt')], 'short'],
    ['screening only though a measure is credited', [asked('SCR-3', 'no')], [prompt('open', 'positive')], 'screening'],
    ['a short one where a right is touched', [asked('SCR-3', 'yes')], [prompt('confirmed', 'prompt')], 'short'],
    ['a full one where a strong prompt stands', [asked('SCR-3', 'partly')], [prompt('open', 'strong')], 'full'],
    [
      'a full one where the screening raises a high risk',
      [asked('SCR-3', 'yes'), asked('SCR-4', 'x', 'high')],
      [],
      'full',
    ],
    [
      'no more for a blank, which is a gap of its own',
      [asked('SCR-3', 'yes'), asked('SCR-4', null, 'block')],
      [],
      'short',
    ],
  ])('is %s', (_, questions, prompts, tier) => {
    expect(depthAdvice(questions, prompts).tier).toBe(tier);
  });

  it('says why', () => {
    expect(depthAdvice([asked('SCR-3', 'yes')], [prompt('open', 'strong')]).why).toEqual([
      'SCR-3 says that a right is touched.',
      'This prompt stands: “Begging”.',
    ]);
  });
});

describe('a depth', () => {
  const reasons = { reasons: 'A map alone changes.', by: null, at: '2026-07-01T09:00:00Z' };

  it('less than full without reasons is a gap, and with reasons is none', () => {
    expect(depthGaps('screening', null, { tier: 'screening', why: [] })).toHaveLength(1);
    expect(depthGaps('screening', { ...reasons, reasons: ' ' }, { tier: 'screening', why: [] })).toHaveLength(1);
    expect(depthGaps('screening', reasons, { tier: 'screening', why: [] })).toEqual([]);
  });

  it('less than the screening has come to call for is a gap again', () => {
    expect(depthGaps('screening', reasons, { tier: 'full', why: ['W.'] })[0]?.message).toBe(
      'The screening calls for a full assessment; this is screening only. W.',
    );
    expect(depthGaps('full', null, { tier: 'short', why: [] })).toEqual([]);
  });
});
