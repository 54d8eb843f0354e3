import { describe, expect, it } from 'vitest';
import { newerPacks, withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import type { Answer, PromptDecision } from '../../../shared/record/draft.ts';
import { lexical, question, rightsPack } from '../../builders/rights.ts';

const answer = (id: string, value: Answer['value']): Answer => ({
  question: id,
  value,
  judgement: null,
  reasons: 'Because.',
  evidence: [],
  provisions: [],
  by: null,
  at: '2026-07-01T12:00:00Z',
});
const decision = (trigger: string): PromptDecision => ({
  trigger,
  provision: null,
  state: 'dismissed',
  reason: 'No.',
  by: null,
  at: '2026-07-01T12:00:00Z',
});
const said = { source: 'S1', verified: true };
const touched = (before: RightsPack, after: RightsPack, answers: Answer[], prompts: PromptDecision[] = []) =>
  newerPacks([before], [after], { answers, prompts }).flatMap(({ changes }) =>
    changes.map(({ change, touched: by }) => [`${change.kind} ${change.id}`, by.answers, by.prompts.length, by.cells]),
  );

describe('what a newer pack touches in a dossier', () => {
  it('is the answers to questions that it words otherwise, and no others', () => {
    const before = rightsPack({ questions: [question('TST-1'), question('TST-2'), question('TST-3')] });
    const after = rightsPack({
      version: '1.1.0',
      questions: [question('TST-1'), question('TST-2', { help: 'Think again.' }), question('TST-3')],
    });
    expect(touched(before, after, [answer('TST-1', 'yes'), answer('TST-2', 'no')])).toEqual([
      ['changed TST-2', ['TST-2'], 0, 0],
    ]);
  });

  it('is nothing where nobody had answered', () => {
    const after = rightsPack({ version: '1.1.0', questions: [question('TST-1')] });
    expect(touched(rightsPack(), after, [])).toEqual([['added TST-1', [], 0, 0]]);
  });

  it('is the decisions on prompts that find other words', () => {
    const after = rightsPack({ version: '1.1.0', triggers: [lexical('T01', ['beg'])] });
    const before = rightsPack({ triggers: [lexical('T01', ['begging'])] });
    expect(touched(before, after, [], [decision('T01'), decision('T02')])).toEqual([['changed T01', [], 1, 0]]);
  });

  it('is the cells and lists that name a group or a right that goes', () => {
    const before = rightsPack();
    const after = rightsPack({
      version: '1.1.0',
      groups: before.groups.filter(({ id }) => id !== 'traders'),
      rights: before.rights.filter(({ tag }) => tag !== 'DIS'),
    });
    const cells = answer('TST-1', [
      { group: 'traders', right: 'EQ', effect: 'harm' },
      { group: 'children', right: 'DIS', effect: 'none' },
      { group: 'children', right: 'EQ', effect: 'none' },
    ]);
    expect(touched(before, after, [cells, answer('TST-2', ['traders', 'others'])])).toEqual([
      ['gone DIS', [], 0, 1],
      ['gone traders', ['TST-2'], 0, 1],
    ]);
  });

  it('is the answers that a new duty makes weigh more', () => {
    const asks = question('TST-1', {
      effects: [
        {
          when: { all: [{ duty: ['best-interests'] }, { answer: { question: 'TST-1', is: ['no'] } }] },
          level: 'block',
        },
        { when: 'always', level: 'low' },
      ],
    });
    const before = rightsPack({ questions: [asks, question('TST-2')] });
    const duties = [{ id: 'child', title: 'Child', text: 'x', kind: 'best-interests' as const, ...said }];
    const after = rightsPack({ version: '1.1.0', questions: [asks, question('TST-2')], duties });
    expect(touched(before, after, [answer('TST-1', 'no'), answer('TST-2', 'no')])).toEqual([
      ['added child', ['TST-1'], 0, 0],
    ]);
  });

  it('is not even asked where the pack at hand is older than the dossier’s', () => {
    expect(newerPacks([rightsPack({ version: '2.0.0' })], [rightsPack()], { answers: [], prompts: [] })).toEqual([]);
  });
});

describe('a dossier that takes newer packs', () => {
  it('has them in the place of the old ones, with what they build on', () => {
    const old = rightsPack({ id: 'local' });
    const core = rightsPack({ id: 'core' });
    const newer = rightsPack({ id: 'local', version: '1.1.0', refines: ['core'] });
    expect(withNewerPacks([old], [newer], [core])).toEqual([core, newer]);
  });

  it('keeps the others as it froze them, also where newer ones are known', () => {
    const kept = rightsPack({ id: 'kept' });
    const taken = rightsPack({ id: 'taken', version: '1.1.0' });
    const packs = withNewerPacks(
      [kept, rightsPack({ id: 'taken' })],
      [taken],
      [rightsPack({ id: 'kept', version: '3.0.0' })],
    );
    expect(packs).toEqual([kept, taken]);
  });
});
