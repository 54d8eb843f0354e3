import type { Tier } from '../record/draft.ts';
import type { PromptState, QuestionState } from './assessment-state.ts';

/** How deep the screening's answers call for the assessment to go. */
export interface DepthAdvice {
  /** null: the screening does not say yet. */
  readonly tier: Tier | null;
  /** Why, in plain sentences. */
  readonly why: readonly string[];
}

/** The question of the checklist that asks whether any right is touched. */
const touched = 'SCR-3';

/**
 * The depth that the screening calls for. Full: a right is touched, and an answer of the screening raises a block or a
 * high risk, or a strong prompt stands undismissed. Short: a right is touched, or nobody says so but prompts stand.
 * Screening only: the answer is that no right is touched, and no prompt stands. A prompt that credits a measure does not
 * count. Proposed by the method; a person decides, with reasons.
 */
export function depthAdvice(questions: readonly QuestionState[], prompts: readonly PromptState[]): DepthAdvice {
  const answer = questions.find(({ question }) => question.id === touched);
  if (!answer || answer.answer === null || answer.missing.includes('answer')) {
    return { tier: null, why: [`${touched}, whether any right is touched, is not answered.`] };
  }
  const standing = prompts.filter(({ state, strength }) => state !== 'dismissed' && strength !== 'positive');
  if (answer.answer.value === 'no' || answer.answer.value === 'na') {
    if (standing.length === 0)
      return { tier: 'screening', why: [`${touched} says that no right is touched.`, noPrompt] };
    return { tier: 'short', why: [`${touched} says that no right is touched.`, prompted(standing)] };
  }
  const strong = standing.filter(({ strength }) => strength === 'strong');
  const grave = questions.filter(
    ({ question, level, missing }) =>
      question.section === answer.question.section &&
      (level === 'block' || level === 'high') &&
      !missing.includes('answer'),
  );
  const why = [
    ...grave.map(({ question, level }) => `${question.id} raises ${level === 'block' ? 'a block' : 'a high risk'}.`),
    ...(strong.length > 0 ? [prompted(strong)] : []),
  ];
  const says = `${touched} says that a right is touched.`;
  return why.length > 0 ? { tier: 'full', why: [says, ...why] } : { tier: 'short', why: [says] };
}

const noPrompt = 'Every prompt has been dismissed, or none was raised.';
const mostNamed = 3;

function prompted(prompts: readonly PromptState[]): string {
  const names = [...new Set(prompts.map(({ name }) => `“${name}”`))];
  const more = names.length - mostNamed;
  const list = names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `${names.length === 1 ? 'This prompt stands' : 'These prompts stand'}: ${list}.`;
}

const depths: readonly Tier[] = ['screening', 'short', 'full'];
/** Whether one depth asks less than another. */
export const isShallower = (tier: Tier, than: Tier): boolean => depths.indexOf(tier) < depths.indexOf(than);
