import type { Assessment } from '../../shared/assessment/assessment-state.ts';
import { keptReport } from './kept-report.ts';
import { stepsOf } from '../../shared/assessment/steps.ts';
import { type RegisterEntry, registerNames, type Registers } from '../../shared/record/registers.ts';
import { publicComment, withholdsNames } from '../../shared/record/withheld-names.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';

/** An assessment as the command line prints it; `changes` are the links whose words are others than when they were made. */
export function assessmentReport(assessment: Assessment, rights: readonly RightsPack[], today: string | null = null) {
  const { tier, depth, advice, sections, prompts, gaps, risks, registers, registered } = assessment;
  const stale = new Set(registered.flatMap((state) => (state.stale ? [state.entry] : [])));
  const isStale = (entry: RegisterEntry) => stale.has(entry);
  const questions = sections.flatMap((section) => section.questions);
  return {
    tier,
    depth: {
      reasons: depth?.reasons ?? null,
      by: depth?.by?.name ?? null,
      at: depth?.at ?? null,
      advised: advice.tier,
      why: advice.why,
    },
    steps: stepsOf(assessment, rights).map(({ id, isKept, questions: asked, gaps: missing }) => ({
      id,
      kept: isKept,
      questions: asked.map(({ question }) => question.id),
      missing: missing.length,
    })),
    questions: questions.map(({ question, shown, why, answer, stale }) => ({
      id: question.id,
      shown,
      why,
      answer: answer?.value === undefined || answer.value === '' ? null : answer.value,
      stale,
    })),
    ...Object.fromEntries(
      registerNames.map((name) => [
        name,
        registers[name].map((entry: RegisterEntry) => entryReport(asShown(entry, registers), isStale(entry))),
      ]),
    ),
    ...keptReport(assessment, today),
    gaps: gaps.map(
      ({ kind, question = null, provision = null, trigger = null, register = null, entry = null, message }) => ({
        kind,
        question,
        provision,
        trigger,
        register,
        entry,
        message,
      }),
    ),
    changes: [
      ...questions.flatMap(({ question, shown, changes }) =>
        shown === false ? [] : changes.map((change) => ({ question: question.id, trigger: null, ...change })),
      ),
      ...prompts.flatMap(({ trigger, changes }) => changes.map((change) => ({ question: null, trigger, ...change }))),
      ...registered.flatMap(({ register, entry, changes }) =>
        changes.map((change) => ({ question: null, trigger: null, register, entry: entry.id, ...change })),
      ),
    ],
    risks: risks.map(({ source, level, raised, severity, likelihood, residual, overridable, override }) => ({
      source,
      level,
      raised,
      severity,
      likelihood,
      residual,
      overridable,
      override: override && { name: override.name, post: override.post, reasons: override.reasons, at: override.at },
    })),
  };
}

/** Of a comment what may leave the program, and of a round whether it withholds names, also where nobody has said. */
function asShown(entry: RegisterEntry, { consultations }: Registers): RegisterEntry {
  if ('said' in entry) return publicComment(entry, consultations);
  return 'gunning' in entry ? { ...entry, withholdsNames: withholdsNames(entry) } : entry;
}

/** An entry without the words it is tied to, which `changes` compares. */
function entryReport(registered: RegisterEntry, stale: boolean) {
  const { wordings: _, by, ...entry } = registered;
  return { ...entry, by: by?.name ?? null, stale };
}
