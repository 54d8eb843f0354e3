import type { QuestionState } from '../assessment/assessment-state.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import { isCells, isStrings } from '../record/answer-fit.ts';
import type { Answer, Judgement } from '../record/draft.ts';
import { counted, judgementWords } from './report-words.ts';

/** An answer in words: a judgement, a step of the scale with its meaning, text, a list by its titles, or a count of cells. */
export function answerText({ question }: QuestionState, { value }: Answer, packs: MergedPacks): string {
  if (typeof value === 'number') {
    const label = question.answer.type === 'scale' ? question.answer.labels[value - 1] : undefined;
    return label === undefined ? String(value) : `${value} of 4: ${label}`;
  }
  if (typeof value === 'string') return isJudgement(value) ? judgementWords[value] : value;
  if (isCells(value))
    return `${counted(value.length, 'cell')} of the matrix ${value.length === 1 ? 'is' : 'are'} filled in; see the matrix below.`;
  if (!isStrings(value)) return '';
  const titles = new Map(packs.groups.map(({ id, title }) => [id, title]));
  return value.map((each) => titles.get(each) ?? each).join('; ');
}

const isJudgement = (value: string): value is Judgement => value in judgementWords;
