import { z } from 'zod';
import { ordinanceSchema } from '../ordinance/ordinance-schema.ts';
import type { Question } from '../packs/rights-pack.ts';
import { err, ok, type Result } from '../result.ts';
import type { Answer, AnswerValue, Draft, Judgement, Person } from './draft.ts';
import {
  answerValueSchema,
  judgementSchema,
  type Problem,
  problemsOf,
  provisionId,
  ratingSchema,
  safeId,
} from './draft-schemas.ts';
import { whyUnfit } from './answer-fit.ts';
import { tiedAnswer } from './tie-to-text.ts';

const text = z.string().max(200_000);
/** What is absent may be left out or be null, as the command line's own answers have it. */
const answerInputSchema = z.strictObject({
  question: safeId,
  answer: answerValueSchema,
  judgement: judgementSchema.nullable().default(null),
  reasons: text.nullish().transform((reasons) => reasons ?? ''),
  evidence: z
    .union([text.transform((one) => [one]), z.array(text).max(5000)], 'text or a list of texts')
    .nullish()
    .transform((evidence) => evidence ?? []),
  provisions: z
    .array(provisionId)
    .max(5000)
    .nullish()
    .transform((ids) => ids ?? []),
  rating: ratingSchema.nullish(),
});
/** One answer of an answers file; what may be left out is filled in. */
export type AnswerInput = z.infer<typeof answerInputSchema>;

export interface AnswersError {
  readonly kind: 'answers';
  readonly problems: readonly Problem[];
}

/** Reads the answers file of the command line: a list of answers, each question at most once. */
export function parseAnswers(json: unknown): Result<AnswerInput[], AnswersError> {
  const parsed = z.array(answerInputSchema).max(5000).safeParse(json);
  if (!parsed.success) return err({ kind: 'answers', problems: problemsOf(parsed.error) });
  const seen = new Set<string>();
  const problems = parsed.data.flatMap(({ question }, index) => {
    if (!seen.has(question)) return (seen.add(question), []);
    return [{ path: `${index}.question`, message: `${question} is answered twice` }];
  });
  return problems.length > 0 ? err({ kind: 'answers', problems }) : ok(parsed.data);
}

/** What keeps answers from fitting this draft: unknown questions, kinds of answer, provisions, groups or rights. */
export function checkAnswers(
  draft: Draft,
  inputs: readonly AnswerInput[],
): Result<readonly AnswerInput[], AnswersError> {
  const questions = questionsOf(draft);
  const known = provisionsOf(draft.body, new Set<string>());
  const problems = inputs.flatMap((input, index): Problem[] => {
    const question = questions.get(input.question);
    if (!question) return [{ path: `${index}.question`, message: `there is no question ${input.question}` }];
    const unfit = whyUnfit(question, input.answer, draft.packs.rights);
    const strays = input.provisions.filter((id) => !known.has(id));
    return [
      ...(unfit === null ? [] : [{ path: `${index}.answer`, message: `${input.question}: ${unfit}` }]),
      ...strays.map((id) => ({ path: `${index}.provisions`, message: `there is no provision ${id}` })),
    ];
  });
  return problems.length > 0 ? err({ kind: 'answers', problems }) : ok(inputs);
}

/** The draft with these answers, tied to its text, in place of earlier ones to the same questions. Call `checkAnswers` first. */
export function applyAnswers(
  draft: Draft,
  inputs: readonly AnswerInput[],
  { person, now }: { readonly person: Person | null; readonly now: string },
): Draft {
  const questions = questionsOf(draft);
  const text = { doc: ordinanceSchema.nodeFromJSON(draft.body), profile: draft.packs.profile };
  const given = inputs.map((input): Answer => {
    const question = questions.get(input.question);
    const answer: Answer = {
      question: input.question,
      value: input.answer,
      judgement: input.judgement ?? (question ? judgementIn(question, input.answer) : null),
      reasons: input.reasons,
      evidence: input.evidence,
      provisions: input.provisions,
      ...(input.rating ? { rating: input.rating } : {}),
      by: person,
      at: now,
    };
    return tiedAnswer(answer, null, text);
  });
  const replaced = new Set(given.map(({ question }) => question));
  return { ...draft, answers: [...draft.answers.filter(({ question }) => !replaced.has(question)), ...given] };
}

/** A file has one field for the answer: where the question asks for words *and* a judgement, "no" is the judgement. */
function judgementIn(question: Question, value: AnswerValue): Judgement | null {
  if (!('judgement' in question.answer) || question.answer.judgement === null) return null;
  const judgement = judgementSchema.safeParse(value);
  return judgement.success ? judgement.data : null;
}

function questionsOf(draft: Draft): ReadonlyMap<string, Question> {
  return new Map(draft.packs.rights.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
}

/** The ids of all provisions in a body, added to `found`. */
export function provisionsOf(node: Draft['body'], found: Set<string>): Set<string> {
  if (typeof node.attrs?.['id'] === 'string') found.add(node.attrs['id']);
  for (const child of node.content ?? []) provisionsOf(child, found);
  return found;
}
