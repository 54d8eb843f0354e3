import { isCells, isStrings } from '../record/answer-fit.ts';
import type { Answer, MatrixCell } from '../record/draft.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Question } from '../packs/rights-pack.ts';

export type Missing = 'answer' | 'judgement' | 'reasons' | 'evidence' | 'matrix-cells';

const words: ReadonlySet<unknown> = new Set(['yes', 'no', 'partly', 'na']);

/** Whether nothing was said. A bare judgement where text or a list is asked for says something only with reasons. */
export function isBlank(question: Question, answer: Answer | null): boolean {
  if (answer === null) return true;
  const { value } = answer;
  if (typeof value === 'number') return false;
  if (typeof value !== 'string') return value.every((element) => typeof element === 'string' && element.trim() === '');
  if (question.answer.type === 'judgement') return !words.has(value);
  return value.trim() === '' || (words.has(value) && answer.reasons.trim() === '');
}

/** What the answer says, as `adverse` and conditions name it: values, numbers in quotes, effects in the matrix. */
export function valuesOf(answer: Answer): readonly string[] {
  const { value } = answer;
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [value];
  return isStrings(value) ? value : cellsOf(answer).map(({ effect }) => effect);
}

/** What counts against the draft: the judgement beside text, evidence and lists; else the values; and "blank". */
export function adverseValues(question: Question, answer: Answer | null): readonly string[] {
  const { answer: asked, adverse } = question;
  const said = isBlank(question, answer) ? ['blank'] : [];
  if (answer !== null) {
    if (asked.type === 'text' || asked.type === 'evidence' || asked.type === 'list') {
      if (answer.judgement !== null) said.push(answer.judgement);
    } else {
      said.push(...valuesOf(answer));
    }
  }
  return [...new Set(said)].filter((value) => adverse.includes(value));
}

/** What is still to be said before the question is answered. */
export function missingOf(
  question: Question,
  answer: Answer | null,
  isMatrixFilled: () => boolean,
): readonly Missing[] {
  const { answer: asked } = question;
  const missing: Missing[] = isBlank(question, answer) ? ['answer'] : [];
  if (answer === null) return missing;
  const asksJudgement = 'judgement' in asked && (asked.judgement ?? null) !== null;
  // Beside a yes or no the judgement only settles how much an adverse answer weighs.
  const needsJudgement =
    asked.type !== 'judgement' || adverseValues(question, answer).some((value) => value !== 'blank');
  if (asksJudgement && needsJudgement && answer.judgement === null) missing.push('judgement');
  // A tick without a reason is what courts call box-ticking.
  const isTick = asked.type === 'judgement' || asked.type === 'scale';
  if (isTick && missing.length === 0 && answer.reasons.trim() === '') missing.push('reasons');
  if (asked.type === 'text' && asked.evidence === true && answer.evidence.every((item) => item.trim() === '')) {
    missing.push('evidence');
  }
  if (asked.type === 'matrix' && missing.length === 0 && !isMatrixFilled()) missing.push('matrix-cells');
  return missing;
}

export function cellsOf(answer: Answer | null): readonly MatrixCell[] {
  return answer !== null && isCells(answer.value) ? answer.value : [];
}

/** The groups named as affected, by id; words that are the title of a group name it as well. */
export function namedGroups(answer: Answer | null, packs: MergedPacks): ReadonlySet<string> {
  const said = new Set(
    (answer && isStrings(answer.value) ? answer.value : []).map((text) => text.trim().toLowerCase()),
  );
  const named = packs.groups.filter(({ id, title }) => said.has(id.toLowerCase()) || said.has(title.toLowerCase()));
  return new Set(named.map(({ id }) => id));
}
