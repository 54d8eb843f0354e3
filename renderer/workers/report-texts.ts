import type { Assessment } from '../../shared/assessment/assessment-state.ts';
import type { Answer } from '../../shared/record/draft.ts';

const judgements: ReadonlySet<string> = new Set(['yes', 'no', 'partly', 'na']);

/** What an exported assessment must say, line by line: every question asked, and every word that a person wrote. */
export function reportTexts(assessment: Assessment): readonly string[] {
  const texts: string[] = [];
  for (const { questions } of assessment.sections) {
    for (const { question, shown, answer } of questions) {
      if (shown === false) continue;
      texts.push(question.question);
      if (answer) texts.push(...written(answer));
    }
  }
  for (const { decision } of assessment.prompts) if (decision) texts.push(decision.reason);
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}

function written({ value, reasons, evidence }: Answer): readonly string[] {
  const text = typeof value === 'string' && !judgements.has(value) ? [value] : [];
  return [...text, reasons, ...evidence];
}
