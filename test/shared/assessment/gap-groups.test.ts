import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../shared/assessment/assessment-state.ts';
import { alikeThings, groupedGaps } from '../../../shared/assessment/gap-groups.ts';

const question = (id: string): Gap => ({
  kind: 'question',
  question: id,
  message: `${id} is not answered.`,
  short: { about: '', text: id },
});
const matrix = (about: string, text: string): Gap => ({
  kind: 'effects',
  register: 'effects',
  message: `${about}: ${text}`,
  short: { about, text },
});
const unheard: Gap = {
  kind: 'group',
  register: 'consultations',
  message: 'Children.',
  short: { about: '', text: 'Children' },
};
const unowned: Gap = { kind: 'register', register: 'actions', message: 'An action has no owner.' };

describe('gaps in groups', () => {
  it('counts every gap once, by what is lacking', () => {
    const groups = groupedGaps([question('A-1'), unheard, unowned, question('A-2'), matrix('section 4', 'blank')]);
    expect(groups.map(({ topic, count }) => [topic, count])).toEqual([
      ['question', 2],
      ['group-consultations', 1],
      ['register-actions', 1],
      ['effects', 1],
    ]);
  });

  it('puts what is missing of one provision under it, though other gaps stand between', () => {
    const [group] = groupedGaps([
      matrix('section 4', 'blank'),
      matrix('section 5', 'blank'),
      matrix('section 4', 'no duty'),
    ]);
    expect(group?.things.map(({ about, gaps }) => [about, gaps.length])).toEqual([
      ['section 4', 2],
      ['section 5', 1],
    ]);
  });

  it('says once what is missing in the same way of several provisions, and never joins sentences of their own', () => {
    const [group] = groupedGaps([
      matrix('section 4', 'blank'),
      matrix('section 5', 'no duty'),
      matrix('section 6', 'blank'),
    ]);
    expect(alikeThings(group?.things ?? []).map((things) => things.map(({ about }) => about))).toEqual([
      ['section 4', 'section 6'],
      ['section 5'],
    ]);
    const [alone] = groupedGaps([unowned, unowned]);
    expect(alikeThings(alone?.things ?? [])).toHaveLength(2);
  });
});
