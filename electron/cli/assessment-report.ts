import type { Assessment } from '../../shared/assessment/assessment-state.ts';

/** An assessment as the command line prints it. */
export function assessmentReport({ tier, sections, gaps, risks }: Assessment) {
  const questions = sections.flatMap((section) => section.questions);
  return {
    tier,
    questions: questions.map(({ question, shown, why, answer, stale }) => ({
      id: question.id,
      shown,
      why,
      answer: answer?.value === undefined || answer.value === '' ? null : answer.value,
      stale,
    })),
    gaps: gaps.map(({ kind, question = null, provision = null, trigger = null, message }) => ({
      kind,
      question,
      provision,
      trigger,
      message,
    })),
    risks: risks.map(({ source, level, severity, likelihood }) => ({ source, level, severity, likelihood })),
  };
}
