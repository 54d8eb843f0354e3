import { judgements, type Question } from './rights-pack.ts';

type AnswerType = Question['answer'];

/** What an `answer` condition can name for a question: its values, as text; null: anything, since it is in free words. */
export function answerValues(answer: AnswerType): readonly string[] | null {
  if (answer.type === 'judgement') return judgements;
  if (answer.type === 'scale') return ['1', '2', '3', '4'];
  if (answer.type === 'matrix') return ['benefit', 'none', 'harm', 'unknown'];
  return null;
}

/** What `adverse` can name for a question. */
export function adverseValues(answer: AnswerType): readonly string[] {
  const values = answerValues(answer);
  if (values) return values;
  const { judgement } = answer as Extract<AnswerType, { type: 'text' | 'evidence' | 'list' }>;
  return judgement === null ? ['blank'] : ['blank', ...judgements];
}
