import { describe, expect, it } from 'vitest';
import type { DutyKind } from '../../../shared/packs/law-statements.ts';
import type { Condition } from '../../../shared/packs/rights-pack.ts';
import { shippedRights } from '../../builders/rights.ts';
import { state } from './assessed.ts';
import {
  answered,
  assessmentOf,
  harmless,
  possibleAnswers,
  packsWithDuty,
  waysToHold,
  withOnePartMissing,
} from './possible-drafts.ts';

const packs = [...shippedRights().values()];
const asked = packs.flatMap(({ questions }) => questions);
const conditional = asked.filter(({ show }) => show !== 'always');

describe('every condition that a pack shows a question by is walked in a real draft', () => {
  it('and none is left out: all packs together have these', () => {
    expect(conditional).toHaveLength(55);
    // A refinement that changed when a question is asked would have to be walked in its own pack.
    expect(packs.flatMap(({ refinements = [] }) => refinements.filter(({ show, effects }) => show ?? effects))).toEqual(
      [],
    );
  });

  it.each(conditional.map((question) => [question.id, question] as const))(
    '%s is asked and not asked',
    (id, { show }) => {
      const ways = waysToHold(show, harmless);
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways) {
        const { shown, why } = state(assessmentOf(way), id);
        expect([way.raised, shown, why]).toEqual([way.raised, true, expect.stringMatching(/^Asked because /)]);
      }
      for (const way of [harmless, ...withOnePartMissing(show, harmless)]) {
        const { shown, why } = state(assessmentOf(way), id);
        expect([shown, why]).toEqual([false, expect.stringMatching(/^Not asked because /)]);
      }
    },
  );
});

describe('every duty that a question weighs by', () => {
  it('is laid down by a shipped pack, but for the one that only a council’s own pack can lay down', () => {
    const kinds = new Set(asked.flatMap(({ effects }) => effects.flatMap(({ when }) => dutiesIn(when))));
    expect([...kinds].filter((kind) => packsWithDuty(kind).length === 0)).toEqual(['indigenous-engagement']);
  });
});

describe('every effect of every question is reached by an answer that a person can give', () => {
  it.each(asked.map((question) => [question.id, question] as const))('%s', (id, question) => {
    const [shown] = waysToHold(question.show, harmless);
    if (!shown) throw new Error(`${id} is never asked`);
    const reached = new Set<string>();
    for (const { when } of question.effects) {
      for (const way of waysToHold(when, shown)) {
        for (const draft of [way, ...possibleAnswers(question).map((given) => answered(way, given))]) {
          const { level, note } = state(assessmentOf(draft), id);
          reached.add(JSON.stringify([level, note]));
        }
      }
    }
    expect([...reached].sort()).toEqual(
      [
        ...new Set(['[null,null]', ...question.effects.map(({ level, note = null }) => JSON.stringify([level, note]))]),
      ].sort(),
    );
  });
});

function dutiesIn(condition: Condition): readonly DutyKind[] {
  if (condition === 'always') return [];
  if ('duty' in condition) return condition.duty;
  return 'all' in condition ? condition.all.flatMap(dutiesIn) : [];
}
