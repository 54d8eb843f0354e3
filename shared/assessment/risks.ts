import { type EffectLevel, effectLevels } from '../packs/rights-pack.ts';
import { isGraded, ratedLevel, severityOf } from './rating.ts';
import type { Answer } from '../record/draft.ts';
import type { Override } from '../record/registers.ts';
import type { Inquiry, QuestionState, Risk } from './assessment-state.ts';

const said: Record<EffectLevel, string> = {
  block: 'Blocks sign-off',
  high: 'High risk',
  medium: 'Medium risk',
  low: 'Low risk, for advice',
};

/**
 * What the answers raise, gravest first: what nobody can override before what somebody can, then by severity, then by
 * likelihood, else in the order of the questions. What is not rated stands before what is, lest it be overlooked.
 */
export function risksIn(questions: readonly QuestionState[], registered: Registered): Risk[] {
  const risks = questions.flatMap(({ question, answer, level: raised, note, missing }): Risk[] => {
    if (raised === null) return [];
    const ratable = missing.includes('answer') ? undefined : answer?.rating;
    const severity = ratable ? severityOf(ratable.now) : null;
    const level = ratedLevel(raised, severity);
    const ground = missing.includes('answer') ? 'not answered' : 'answered so that it counts against the draft';
    const message = `${said[level]}: ${question.id} is ${ground}. ${question.question}${note === null ? '' : ` ${note}`}`;
    const overridable = level !== 'block' || question.override;
    const residual = {
      severity: ratable ? severityOf(ratable.residual) : null,
      likelihood: ratable?.residual.likelihood ?? null,
    };
    const likelihood = ratable?.now.likelihood ?? null;
    const override = level === 'block' && overridable ? overrideOf(question.id, answer, registered) : null;
    const isAnswered = !missing.includes('answer');
    return [
      {
        source: question.id,
        level,
        raised,
        severity,
        likelihood,
        residual,
        overridable,
        isAnswered,
        override,
        message,
      },
    ];
  });
  const weight = ({ level, overridable }: Risk) => effectLevels.indexOf(level) * 2 + (overridable ? 1 : 0);
  return risks.sort(
    (a, b) =>
      weight(a) - weight(b) || (b.severity ?? 5) - (a.severity ?? 5) || (b.likelihood ?? 5) - (a.likelihood ?? 5),
  );
}

type Registered = Pick<Inquiry, 'registers' | 'registered'>;

/**
 * A named person's override with reasons. It lapses when what it overrode is answered anew, and when a provision that it
 * is linked to has changed.
 */
function overrideOf(question: string, answer: Answer | null, { registers, registered }: Registered): Override | null {
  const stale = new Set(registered.flatMap(({ entry, stale: isStale }) => (isStale ? [entry.id] : [])));
  const standing = registers.overrides.filter(
    (one) =>
      one.question === question &&
      [one.name, one.post, one.reasons].every((said) => said.trim() !== '') &&
      !stale.has(one.id) &&
      (answer === null || Date.parse(answer.at) <= Date.parse(one.at)),
  );
  return standing.at(-1) ?? null;
}

/** The harms that somebody answered for and that are not graded in full. */
export function unrated(questions: readonly QuestionState[]): readonly QuestionState[] {
  return questions.filter(
    ({ level, missing, answer }) =>
      level !== null && !missing.includes('answer') && !(answer?.rating && isGraded(answer.rating.now)),
  );
}
