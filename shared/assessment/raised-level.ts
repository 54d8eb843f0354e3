import { type EffectLevel, effectLevels, type Question } from '../packs/rights-pack.ts';
import type { Answer } from '../record/draft.ts';
import { adverseValues, isBlank } from './answer-state.ts';
import { evaluateCondition, type Circumstances } from './evaluate-condition.ts';
import type { TriState } from './tri-state.ts';

export interface Raised {
  readonly level: EffectLevel;
  readonly note: string | null;
}

/**
 * What an answer raises: nothing where it is not adverse; else the first effect whose condition holds. Where an earlier
 * effect hangs on something that nobody has said yet, the graver of the two stands until it is said. A blank raises
 * something only where the question is certainly asked.
 */
export function raisedBy(
  question: Question,
  answer: Answer | null,
  shown: TriState,
  circumstances: Circumstances,
): Raised | null {
  if (shown === false) return null;
  const adverse = adverseValues(question, answer);
  const counted = shown === true ? adverse : adverse.filter((value) => value !== 'blank');
  if (counted.length === 0) return null;
  const self = isBlank(question, answer) ? withBlank(question, answer, circumstances) : circumstances;
  let possible: Raised | null = null;
  for (const { when, level, note = null } of question.effects) {
    const { value } = evaluateCondition(when, self);
    if (value === false) continue;
    if (possible === null || isGraver(level, possible.level)) possible = { level, note };
    if (value === true) return possible;
  }
  return possible;
}

/** A blank is known to be blank: it is none of the answers that an effect of its own question names. */
function withBlank(question: Question, answer: Answer | null, circumstances: Circumstances): Circumstances {
  const blank = { value: false, facts: [`${question.id} is not answered`] } as const;
  return {
    tier: circumstances.tier,
    packs: circumstances.packs,
    answer: (id, is) => (id === question.id ? blank : circumstances.answer(id, is)),
    judged: (id, is) => (id === question.id && !answer?.judgement ? blank : circumstances.judged(id, is)),
    prompt: (trigger) => circumstances.prompt(trigger),
    tag: (tags) => circumstances.tag(tags),
    matrix: (effects) => circumstances.matrix(effects),
    matrixRight: (right) => circumstances.matrixRight(right),
    group: (group) => circumstances.group(group),
    duty: (kinds) => circumstances.duty(kinds),
    risk: (levels) => circumstances.risk(levels),
    shown: (id) => circumstances.shown(id),
  };
}

function isGraver(a: EffectLevel, b: EffectLevel): boolean {
  return effectLevels.indexOf(a) < effectLevels.indexOf(b);
}
