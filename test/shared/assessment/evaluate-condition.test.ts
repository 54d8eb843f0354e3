import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, evaluateCondition } from '../../../shared/assessment/evaluate-condition.ts';
import { allOf, anyOf, notOf, type TriState, type Verdict } from '../../../shared/assessment/tri-state.ts';
import type { Condition } from '../../../shared/packs/rights-pack.ts';

const unknown = 'unknown' as const;

describe('what is not known yet', () => {
  it('is never taken for a no', () => {
    expect(anyOf([verdict(false), verdict(unknown)]).value).toBe(unknown);
    expect(allOf([verdict(true), verdict(unknown)]).value).toBe(unknown);
    expect(notOf(verdict(unknown)).value).toBe(unknown);
  });

  it('does not matter where the rest decides', () => {
    expect(anyOf([verdict(true), verdict(unknown)]).value).toBe(true);
    expect(allOf([verdict(false), verdict(unknown)]).value).toBe(false);
  });

  it('keeps De Morgan’s laws', () => {
    const values = fc.array(fc.constantFrom<TriState>(true, false, unknown), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, (list) => {
        const verdicts = list.map(verdict);
        expect(notOf(anyOf(verdicts)).value).toBe(allOf(verdicts.map(notOf)).value);
      }),
    );
  });

  it('turns into the same answer whatever it becomes, where the answer was already known', () => {
    const known = fc.array(fc.constantFrom<TriState>(true, false, unknown), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(known, fc.boolean(), (list, later) => {
        const before = anyOf(list.map(verdict)).value;
        const after = anyOf(list.map((value) => verdict(value === unknown ? later : value))).value;
        expect(before === unknown ? unknown : after).toBe(before);
      }),
    );
  });
});

describe('the sentence that says why', () => {
  it('names what decided a question that is asked', () => {
    expect(why({ any: [{ tag: ['service'] }, { prompt: ['T05'] }] })).toBe('Asked because “fee” stands in section 4.');
  });

  it('names what decided a question that is not asked', () => {
    expect(why({ all: [{ tag: ['service'] }, { prompt: ['T05'] }] })).toBe(
      'Not asked because no provision is a service.',
    );
  });

  it('says the same facts where a condition is turned round', () => {
    expect(why({ not: { prompt: ['T05'] } })).toBe('Not asked because “fee” stands in section 4.');
  });

  it('says what is still missing', () => {
    expect(why({ group: ['children'] })).toBe(
      'Not known yet whether this has to be asked: nobody said who is affected.',
    );
  });

  it('names three facts at most, and says that there are more', () => {
    const five = { prompt: ['T1', 'T2', 'T3', 'T4', 'T5'].map((id) => `${id}-fires`) };
    expect(why(five)).toBe('Asked because T1-fires, T2-fires, T3-fires and 2 more like these.');
  });

  it('is short where a question is always asked', () => {
    expect(why('always')).toBe('Always asked.');
  });
});

describe('depth and packs', () => {
  it('say why in plain words', () => {
    expect(evaluateCondition({ tier: ['full'] }, circumstances).why).toBe('Asked because this is a full assessment.');
  });

  it('decide for certain', () => {
    expect(evaluateCondition({ tier: ['full'] }, circumstances).value).toBe(true);
    expect(evaluateCondition({ tier: ['short', 'screening'] }, circumstances).value).toBe(false);
    expect(evaluateCondition({ pack: ['england', 'wales'] }, circumstances).value).toBe(true);
    expect(evaluateCondition({ pack: ['wales'] }, circumstances).value).toBe(false);
  });
});

function verdict(value: TriState): Verdict {
  return { value, facts: [`it is ${value}`] };
}

const nothing = (): Verdict => ({ value: false, facts: ['nothing was found'] });
const circumstances: Circumstances = {
  tier: 'full',
  packs: ['england'],
  prompt: (trigger) =>
    trigger.endsWith('-fires')
      ? { value: true, facts: [trigger] }
      : { value: true, facts: ['“fee” stands in section 4'] },
  tag: () => ({ value: false, facts: ['no provision is a service'] }),
  group: () => ({ value: unknown, facts: ['nobody said who is affected'] }),
  answer: nothing,
  judged: nothing,
  matrix: nothing,
  matrixRight: nothing,
  duty: nothing,
  risk: nothing,
  shown: nothing,
};

function why(condition: Condition): string {
  return evaluateCondition(condition, circumstances).why;
}
