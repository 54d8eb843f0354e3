import { type StepId, stepIds } from '../../../shared/assessment/steps.ts';
import { type Assessment, isSettled } from '../../../shared/assessment/assessment-state.ts';

/** What the middle of the screen shows: the path, a step of it, a section of questions, or a view of the whole. */
export type View =
  | { readonly kind: 'section'; readonly section: string; readonly question: string | null }
  | { readonly kind: 'path' }
  /** `register` and `entry`: what of the step is gone to. */
  | {
      readonly kind: 'step';
      readonly step: StepId;
      readonly register: string | null;
      readonly entry: string | null;
    }
  /** The matrix of a provision, of the whole ("document"), or of whichever comes first. */
  | { readonly kind: 'matrix'; readonly provision: string | null }
  | { readonly kind: 'prompts' | 'tags' | 'summary' | 'report' };

/** Does this address name a matrix? */
export const isMatrix = (at: string | null): boolean => at === 'matrix' || (at?.startsWith('matrix-') ?? false);

/** The view that an address names: a section ("SCR"), a question ("SCR-1"), a step ("step-consult", "step-consult-comments" with what of it is meant) or a view; else the first section. */
export function viewAt(at: string | null, assessment: Assessment): View {
  if (at === 'path' || at === 'prompts' || at === 'tags' || at === 'summary' || at === 'report') return { kind: at };
  const [, step, register = null, entry = null] = /^step-([a-z]+)(?:-([a-z]+)(?:-(.+))?)?$/.exec(at ?? '') ?? [];
  const known = stepIds.find((id) => id === step);
  if (known) return { kind: 'step', step: known, register, entry };
  if (at === 'matrix') return { kind: 'matrix', provision: null };
  if (at?.startsWith('matrix-')) return { kind: 'matrix', provision: at.slice('matrix-'.length) };
  const section = assessment.sections.find(({ id }) => id === at);
  if (section) return { kind: 'section', section: section.id, question: null };
  for (const { id, questions } of assessment.sections) {
    const asked = questions.find(({ question }) => question.id === at);
    if (asked) return { kind: 'section', section: id, question: asked.question.id };
  }
  const [first] = assessment.sections;
  return first ? { kind: 'section', section: first.id, question: null } : { kind: 'path' };
}

/** The address of a view, as `viewAt` reads it; all matrices are one place, which is stayed in from one to the next. */
export function addressOf(view: View): string {
  if (view.kind === 'step') return `step-${view.step}`;
  return view.kind === 'section' ? view.section : view.kind;
}

/** The address of the entry of the list that a view is found under: a step under the path. */
export const entryOf = (view: View): string => (view.kind === 'step' ? 'path' : addressOf(view));

/** How many of a section's questions are asked or may have to be, and how many of them are settled. */
export function progressOf(section: Assessment['sections'][number]): { shown: number; answered: number } {
  const shown = section.questions.filter((state) => state.shown !== false);
  return { shown: shown.length, answered: shown.filter(isSettled).length };
}
