import { didYouMean, oneOf, type PackProblem } from './pack-problem.ts';
import type { Known } from './known-names.ts';
import { answerValues } from './answer-values.ts';
import type { Condition } from './rights-pack.ts';

/** Every name in a condition is one that the pack, or a pack that it refines, knows. */
export function checkCondition(condition: Condition, path: string, known: Known): PackProblem[] {
  if (condition === 'always') return [];
  const names = (list: readonly string[], field: string, what: keyof Known['ids'], word: string) =>
    list.flatMap((name, index) => unknownName(name, `${path}.${field}[${index}]`, known.ids[what], word));
  if ('prompt' in condition) return names(condition.prompt, 'prompt', 'triggers', 'prompt');
  if ('group' in condition) return names(condition.group, 'group', 'groups', 'group');
  if ('shown' in condition) return names(condition.shown, 'shown', 'questions', 'question');
  if ('matrixRight' in condition) return names(condition.matrixRight, 'matrixRight', 'rights', 'right');
  if ('pack' in condition) return names(condition.pack, 'pack', 'packs', 'rights pack');
  if ('answer' in condition) return checkAnswer(condition.answer, `${path}.answer`, known);
  if ('judged' in condition) return checkJudged(condition.judged.question, `${path}.judged`, known);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  const field = 'all' in condition ? 'all' : 'any';
  if (parts) return parts.flatMap((part, index) => checkCondition(part, `${path}.${field}[${index}]`, known));
  return 'not' in condition ? checkCondition(condition.not, `${path}.not`, known) : [];
}

/** A name that is not among those known; where they cannot all be known here, nothing. */
export function unknownName(
  name: string,
  path: string,
  known: ReadonlySet<string> | null,
  word: string,
): PackProblem[] {
  if (known === null || known.has(name)) return [];
  return [{ path, message: `there is no ${word} “${name}”.${didYouMean(name, known)}` }];
}

function checkAnswer({ question, is }: { question: string; is: readonly string[] }, path: string, known: Known) {
  const unknown = unknownName(question, `${path}.question`, known.ids.questions, 'question');
  const asked = known.questions.get(question);
  if (!asked) return unknown;
  const values = answerValues(asked.answer);
  return is.flatMap((value, index): PackProblem[] => {
    if (values === null || values.includes(value)) return [];
    const message = `“${value}” is no answer to ${question}: it is answered by ${oneOf(values)}`;
    return [{ path: `${path}.is[${index}]`, message }];
  });
}

function checkJudged(question: string, path: string, known: Known): PackProblem[] {
  const asked = known.questions.get(question);
  if (!asked) return unknownName(question, `${path}.question`, known.ids.questions, 'question');
  if ('judgement' in asked.answer && asked.answer.judgement) return [];
  return [{ path: `${path}.question`, message: `${question} has no judgement beside its answer` }];
}

/** The questions whose being shown a condition asks for, be it in so many words or by their answer. */
export function questionsAskedFor(condition: Condition): readonly string[] {
  if (condition === 'always') return [];
  if ('shown' in condition) return condition.shown;
  if ('answer' in condition) return [condition.answer.question];
  if ('judged' in condition) return [condition.judged.question];
  if ('all' in condition) return condition.all.flatMap(questionsAskedFor);
  if ('any' in condition) return condition.any.flatMap(questionsAskedFor);
  return 'not' in condition ? questionsAskedFor(condition.not) : [];
}

/** Whether a condition asks for risks anywhere in it. */
export function asksForRisk(condition: Condition): boolean {
  if (condition === 'always') return false;
  if ('all' in condition) return condition.all.some(asksForRisk);
  if ('any' in condition) return condition.any.some(asksForRisk);
  return 'not' in condition ? asksForRisk(condition.not) : 'risk' in condition;
}
