import { assess } from '../../../shared/assessment/assess.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import type { DutyKind } from '../../../shared/packs/law-statements.ts';
import type { Condition, ProvisionTag, Question, RightsPack } from '../../../shared/packs/rights-pack.ts';
import type { Answer, Draft, PromptDecision } from '../../../shared/record/draft.ts';
import { shippedProfile } from '../../builders/draft.ts';
import { doc, section } from '../../builders/ordinance.ts';
import { rightsPack, shippedRights } from '../../builders/rights.ts';
import { answer } from './assessed.ts';

/* Drafts that are made so that a condition of a shipped pack holds, or does not, by what a person would write and answer. */

const shipped = shippedRights();
const profile = shippedProfile('england');

export interface Possible {
  readonly tier: Draft['meta']['tier'];
  readonly packs: readonly string[];
  /** Prompts whose example stands in the text and that nobody dismissed. */
  readonly raised: readonly string[];
  readonly tags: readonly ProvisionTag[];
  readonly answers: readonly Answer[];
}

/** Every question of all packs, with what all of them refine. */
export const questionOf = (id: string): Question => {
  const found = (shipped.get('international') as RightsPack).questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

/** A first screening of one harmless rule, with every question answered as harmlessly as can be. */
export const harmless: Possible = {
  tier: 'screening',
  packs: ['international'],
  raised: [],
  tags: [],
  answers: (shipped.get('international') as RightsPack).questions.flatMap((question) => harmlessAnswer(question) ?? []),
};

/** The same draft with one answer more; an earlier answer to the question goes. */
export const answered = (draft: Possible, given: Answer): Possible => ({
  ...draft,
  answers: [...draft.answers.filter(({ question }) => question !== given.question), given],
});

/**
 * The draft, changed so that what is asked for holds: once for every way in which it can, one leaf of the condition at a
 * time, so that none hides behind another.
 */
export function waysToHold(condition: Condition, draft: Possible): readonly Possible[] {
  if (condition === 'always') return [draft];
  if ('any' in condition) return condition.any.flatMap((part) => waysToHold(part, draft));
  if ('all' in condition) {
    return condition.all.reduce<readonly Possible[]>(
      (drafts, part) => drafts.flatMap((each) => waysToHold(part, each)),
      [draft],
    );
  }
  if ('tier' in condition) return condition.tier.map((tier) => ({ ...draft, tier }));
  if ('pack' in condition) return condition.pack.map((pack) => withPack(draft, pack));
  if ('prompt' in condition) return condition.prompt.map((id) => ({ ...draft, raised: [...draft.raised, id] }));
  if ('tag' in condition) return condition.tag.map((tag) => ({ ...draft, tags: [...draft.tags, tag] }));
  if ('group' in condition) {
    return condition.group.map((group) => answered(draft, answer('SCR-4', [group], { judgement: 'yes' })));
  }
  if ('shown' in condition) return condition.shown.flatMap((id) => waysToHold(questionOf(id).show, draft));
  if ('matrix' in condition) return condition.matrix.flatMap((effect) => withCell(draft, 'EQ', effect));
  if ('matrixRight' in condition) return condition.matrixRight.flatMap((right) => withCell(draft, right, 'harm'));
  if ('duty' in condition) {
    return condition.duty.flatMap((kind) => {
      const packs = packsWithDuty(kind);
      return (packs.length > 0 ? packs : [ownDuty(kind)]).map(({ id }) => withPack(draft, id));
    });
  }
  if ('risk' in condition) {
    const raising = { block: 'no', high: 'partly' } as const;
    return condition.risk.map((level) => {
      if (level !== 'block' && level !== 'high') throw new Error(`no way is known to raise ${level}`);
      return answered(draft, answer('SCR-1', 'A problem.', { judgement: raising[level] }));
    });
  }
  if ('answer' in condition) {
    const { question, is } = condition.answer;
    return waysToHold(questionOf(question).show, draft).flatMap((shown) =>
      is.map((value) => {
        const beside = shown.answers.find((given) => given.question === question)?.judgement ?? null;
        return answered(
          shown,
          answer(question, /^[1-4]$/.test(value) ? (Number(value) as 1) : value, { judgement: beside }),
        );
      }),
    );
  }
  if ('judged' in condition) {
    const { question, is } = condition.judged;
    return waysToHold(questionOf(question).show, draft).flatMap((shown) => {
      const value = shown.answers.find((given) => given.question === question)?.value ?? 'Said.';
      return is.map((judgement) => answered(shown, answer(question, value, { judgement })));
    });
  }
  throw new Error(`no way is known to make this hold: ${JSON.stringify(condition)}`);
}

/** The parts that all have to hold, each left out once; nothing where the condition has no such parts. */
export function withOnePartMissing(condition: Condition, draft: Possible): readonly Possible[] {
  if (condition === 'always' || !('all' in condition)) return [];
  return condition.all.flatMap((_, out) => {
    const rest = condition.all.filter((__, index) => index !== out);
    return rest.length === 0 ? [] : waysToHold({ all: rest }, draft);
  });
}

/** All that a person can answer to a question and that could weigh differently. */
export function possibleAnswers({ id, answer: asked }: Question): readonly Answer[] {
  const judgements = ['yes', 'no', 'partly', 'na'] as const;
  switch (asked.type) {
    case 'judgement':
      return judgements.flatMap((value) =>
        asked.judgement === undefined
          ? [answer(id, value)]
          : judgements.map((judgement) => answer(id, value, { judgement })),
      );
    case 'scale':
      return ([1, 2, 3, 4] as const).map((value) => answer(id, value));
    case 'matrix':
      return (['harm', 'unknown', 'none', 'benefit'] as const).map((effect) =>
        answer(id, [{ group: 'children', right: 'EQ', effect }]),
      );
    case 'text':
    case 'evidence':
    case 'list':
      return [
        answer(id, ''),
        ...judgements.map((judgement) =>
          answer(id, asked.type === 'list' ? ['others'] : 'Said.', { judgement, evidence: ['A survey.'] }),
        ),
      ];
  }
}

/** The assessment of the draft; prompts that the text raises beside those that are asked for are set aside. */
export function assessmentOf({ tier, packs, raised, tags, answers }: Possible): Assessment {
  const rights = packs.map((id) => shipped.get(id) ?? ownDuty(id as DutyKind));
  const triggers = rights.flatMap((pack) => pack.triggers).filter(({ id }) => raised.includes(id));
  const all: readonly ProvisionTag[] = tags.length === 0 ? ['none'] : tags;
  const body = doc(
    section({ id: 's0', tags: all }, 'The clerk sweeps the market square.'),
    ...triggers.map(({ example }, at) => section({ id: `s${at + 1}`, tags: all }, example)),
  );
  const given = (prompts: readonly PromptDecision[]) =>
    assess({ doc: body, draft: { meta: { tier } as Draft['meta'], answers, prompts }, packs: { profile, rights } });
  const dismissed = given([]).prompts.flatMap(({ trigger, provision }): PromptDecision[] =>
    raised.includes(trigger)
      ? []
      : [{ trigger, provision, state: 'dismissed', reason: 'Not here.', by: null, at: '2026-07-01T09:00:00Z' }],
  );
  return given(dismissed);
}

/** The shipped packs that lay down such a duty as law. */
export function packsWithDuty(kind: DutyKind): readonly RightsPack[] {
  return [...shipped.values()].filter(({ duties }) =>
    duties.some((duty) => duty.kind === kind && duty.force !== 'good-practice'),
  );
}

/** A council's own pack that lays down a duty of which no shipped pack speaks. */
function ownDuty(kind: DutyKind): RightsPack {
  const said = { id: kind, title: 'Own duty', text: 'A treaty of the council.', kind, source: 'S1', verified: true };
  return rightsPack({ id: kind, groups: [], rights: [], sections: [], duties: [said] });
}

function withPack(draft: Possible, pack: string): Possible {
  return draft.packs.includes(pack) ? draft : { ...draft, packs: [...draft.packs, pack] };
}

function withCell(draft: Possible, right: string, effect: 'benefit' | 'none' | 'harm' | 'unknown'): Possible[] {
  return waysToHold(questionOf('NDS-2').show, draft).map((shown) =>
    answered(shown, answer('NDS-2', [{ group: 'children', right, effect }])),
  );
}

function harmlessAnswer(question: Question): Answer | null {
  if (question.id === 'SCR-4') return answer('SCR-4', ['others'], { judgement: 'yes' });
  const fits = possibleAnswers(question).find(({ value, judgement }) => {
    const said = new Set([judgement, typeof value === 'object' ? null : String(value)]);
    return value !== '' && !question.adverse.some((word) => said.has(word));
  });
  return question.answer.type === 'matrix' ? null : (fits ?? null);
}
