import type { Draft } from '../record/draft.ts';
import type { Assessment } from './assessment-state.ts';

/** The draft with the named overrides made over what is answered now, as one that reads a file has to say. */
export function overAnswersOfNow(draft: Draft, ids: readonly string[], assessment: Assessment): Draft {
  if (ids.length === 0 || !draft.registers) return draft;
  const questions = assessment.sections.flatMap((section) => section.questions);
  const answered = (id: string) => questions.find(({ question }) => question.id === id)?.answer?.at ?? '';
  const overrides = draft.registers.overrides.map((override) =>
    ids.includes(override.id) ? { ...override, answered: answered(override.question) } : override,
  );
  return { ...draft, registers: { ...draft.registers, overrides } };
}
