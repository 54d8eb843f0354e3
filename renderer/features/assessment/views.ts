import { type Assessment, isSettled } from '../../../shared/assessment/assessment-state.ts';

/** What the middle of the screen shows: a section of questions, or one of the three views of the whole. */
export type View =
  | { readonly kind: 'section'; readonly section: string; readonly question: string | null }
  | { readonly kind: 'prompts' | 'tags' | 'summary' };

/** The view that an address names: a section ("SCR"), a question ("SCR-1") or a view; else the first section. */
export function viewAt(at: string | null, assessment: Assessment): View {
  if (at === 'prompts' || at === 'tags' || at === 'summary') return { kind: at };
  const section = assessment.sections.find(({ id }) => id === at);
  if (section) return { kind: 'section', section: section.id, question: null };
  for (const { id, questions } of assessment.sections) {
    const asked = questions.find(({ question }) => question.id === at);
    if (asked) return { kind: 'section', section: id, question: asked.question.id };
  }
  const [first] = assessment.sections;
  return first ? { kind: 'section', section: first.id, question: null } : { kind: 'summary' };
}

/** The address of a view, as `viewAt` reads it. */
export function addressOf(view: View): string {
  return view.kind === 'section' ? view.section : view.kind;
}

/** How many of a section's questions are asked or may have to be, and how many of them are settled. */
export function progressOf(section: Assessment['sections'][number]): { shown: number; answered: number } {
  const shown = section.questions.filter((state) => state.shown !== false);
  return { shown: shown.length, answered: shown.filter(isSettled).length };
}
