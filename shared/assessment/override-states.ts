import type { Override } from '../record/registers.ts';
import type { QuestionState, RegisteredState } from './assessment-state.ts';

export interface OverrideState {
  readonly override: Override;
  /**
   * `stands`; `stale`: the words it was given on have changed; `lapsed`: what it overrode was answered anew;
   * `unfinished`: it does not say who, in what post and why; `refused`: nobody can override that; `idle`: nothing there
   * blocks any more.
   */
  readonly state: 'stands' | 'stale' | 'lapsed' | 'unfinished' | 'refused' | 'idle';
}

/** What has become of each override. Only one that stands lifts a block. */
export function overrideStates(
  overrides: readonly Override[],
  questions: readonly QuestionState[],
  registered: readonly RegisteredState[],
): readonly OverrideState[] {
  const asked = new Map(questions.map((state) => [state.question.id, state]));
  const stale = new Set(registered.flatMap(({ entry, stale: isStale }) => (isStale ? [entry.id] : [])));
  return overrides.map((override): OverrideState => {
    const { question, name, post, reasons, answered } = override;
    const state = asked.get(question);
    if (state && !state.question.override) return { override, state: 'refused' };
    if ([name, post, reasons].some((said) => said.trim() === '')) return { override, state: 'unfinished' };
    if ((state?.answer?.at ?? '') !== answered) return { override, state: 'lapsed' };
    if (state?.level !== 'block') return { override, state: 'idle' };
    return { override, state: stale.has(override.id) ? 'stale' : 'stands' };
  });
}

/** The override that lifts a question's block; null: none that stands. */
export function standingOverride(question: string, states: readonly OverrideState[]): Override | null {
  const own = states.filter(({ override, state }) => override.question === question && state === 'stands');
  return own.at(-1)?.override ?? null;
}
