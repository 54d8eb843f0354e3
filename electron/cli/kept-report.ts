import { isOverdue } from '../../shared/assessment/actions.ts';
import type { Assessment } from '../../shared/assessment/assessment-state.ts';

/** What the assessment says of its forms, statements, actions and overrides. `today`: null where no day is given. */
export function keptReport({ limits, statements, overrides, registers }: Assessment, today: string | null) {
  return {
    limits: limits.all.map(({ pack, right, provisions, uncovered, isWanted, forms }) => ({
      pack,
      right,
      provisions,
      withoutForm: uncovered,
      wanted: isWanted,
      forms: forms.map(({ form, test, outcome, missing }) => ({
        id: form.id,
        test: test?.id ?? null,
        outcome: outcome.kind === 'concluded' ? outcome.conclusion : outcome.kind,
        endedBy: outcome.kind === 'ended' ? outcome.step.id : null,
        missing,
      })),
    })),
    limitsUnnamed: limits.unnamed,
    stated: statements.map(({ duty, asked, statement, parts }) => ({
      pack: duty.pack,
      duty: duty.id,
      title: asked.title,
      entry: statement?.id ?? null,
      source: duty.source,
      verified: duty.verified,
      as_of: duty.asOf,
      parts: parts.map(({ part, text, offer }) => ({
        id: part.id,
        where: part.where,
        text: text === '' ? null : text,
        offer: offer === '' ? null : offer,
      })),
    })),
    overrideStates: overrides.map(({ override, state }) => ({ id: override.id, question: override.question, state })),
    overdue: today === null ? null : registers.actions.filter((action) => isOverdue(action, today)).map(({ id }) => id),
  };
}
