import type { Effect, Tier } from '../record/draft.ts';
import type { DutyKind } from '../packs/law-statements.ts';
import type { Condition, EffectLevel, ProvisionTag } from '../packs/rights-pack.ts';
import { allOf, anyOf, type Verdict, notOf, type TriState } from './tri-state.ts';

/** What a condition can ask. Each answers from the draft; `assess` provides it. */
export interface Circumstances {
  readonly tier: Tier;
  readonly packs: readonly string[];
  prompt(trigger: string): Verdict;
  tag(tags: readonly ProvisionTag[]): Verdict;
  answer(question: string, is: readonly string[]): Verdict;
  judged(question: string, is: readonly string[]): Verdict;
  matrixRight(right: string): Verdict;
  duty(kinds: readonly DutyKind[]): Verdict;
  matrix(effects: readonly Effect[]): Verdict;
  group(group: string): Verdict;
  risk(levels: readonly EffectLevel[]): Verdict;
  shown(question: string): Verdict;
}

export interface ConditionResult {
  readonly value: TriState;
  /** One plain sentence: "Asked because section 4 is tagged “service”." */
  readonly why: string;
  /** The facts alone, for lists: "section 4 is tagged “service”". */
  readonly facts: readonly string[];
}

/** How far an assessment goes, as it stands in a sentence: "Asked because …". */
const depths: Record<Tier, string> = {
  screening: 'this is a first screening only',
  short: 'this is a short assessment',
  full: 'this is a full assessment',
};

/** Whether a condition holds in these circumstances, and the sentence that tells a lawyer why. */
export function evaluateCondition(condition: Condition, circumstances: Circumstances): ConditionResult {
  const { value, facts } = find(condition, circumstances);
  return { value, facts, why: whyOf(condition, value, facts) };
}

function whyOf(condition: Condition, value: TriState, facts: readonly string[]): string {
  if (condition === 'always') return 'Always asked.';
  const because = listed(facts);
  if (value === 'unknown') return `Not known yet whether this has to be asked: ${because}.`;
  return `${value ? 'Asked' : 'Not asked'} because ${because}.`;
}

/** At most three facts in full; a lawyer wants the ground, not all the instances. */
function listed(facts: readonly string[]): string {
  const shown = facts.slice(0, 3);
  const more = facts.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more like ${more === 1 ? 'this' : 'these'}`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function find(condition: Condition, circumstances: Circumstances): Verdict {
  if (condition === 'always') return { value: true, facts: ['it is always asked'] };
  if ('tier' in condition) {
    const { tier } = circumstances;
    return { value: condition.tier.includes(tier), facts: [depths[tier]] };
  }
  if ('pack' in condition) {
    const inForce = condition.pack.filter((pack) => circumstances.packs.includes(pack));
    if (inForce.length > 0) return { value: true, facts: [`the rights pack “${inForce[0]}” is in force`] };
    return { value: false, facts: [`no rights pack “${condition.pack.join('” or “')}” is in force`] };
  }
  if ('prompt' in condition) return anyOf(condition.prompt.map((trigger) => circumstances.prompt(trigger)));
  if ('tag' in condition) return circumstances.tag(condition.tag);
  if ('answer' in condition) return circumstances.answer(condition.answer.question, condition.answer.is);
  if ('judged' in condition) return circumstances.judged(condition.judged.question, condition.judged.is);
  if ('matrixRight' in condition) return anyOf(condition.matrixRight.map((right) => circumstances.matrixRight(right)));
  if ('duty' in condition) return circumstances.duty(condition.duty);
  if ('matrix' in condition) return circumstances.matrix(condition.matrix);
  if ('group' in condition) return anyOf(condition.group.map((group) => circumstances.group(group)));
  if ('risk' in condition) return circumstances.risk(condition.risk);
  if ('shown' in condition) return anyOf(condition.shown.map((question) => circumstances.shown(question)));
  if ('all' in condition) return allOf(condition.all.map((part) => find(part, circumstances)));
  if ('any' in condition) return anyOf(condition.any.map((part) => find(part, circumstances)));
  return notOf(find(condition.not, circumstances));
}

/** Whether a condition asks for risks anywhere in it. */
export function dependsOnRisk(condition: Condition): boolean {
  if (condition === 'always') return false;
  if ('risk' in condition) return true;
  if ('all' in condition) return condition.all.some(dependsOnRisk);
  if ('any' in condition) return condition.any.some(dependsOnRisk);
  return 'not' in condition && dependsOnRisk(condition.not);
}
