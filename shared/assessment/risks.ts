import { type EffectLevel, effectLevels } from '../packs/rights-pack.ts';
import { isGraded, ratedLevel, severityOf } from './rating.ts';
import type { QuestionState, Risk } from './assessment-state.ts';
import { standingOverride, type OverrideState } from './override-states.ts';

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
export function risksIn(questions: readonly QuestionState[], overrides: readonly OverrideState[]): Risk[] {
  const risks = questions.flatMap(({ question, answer, level: raised, note, missing, isRaisedByForms }): Risk[] => {
    if (raised === null) return [];
    const ratable = missing.includes('answer') ? undefined : answer?.rating;
    const severity = ratable ? severityOf(ratable.now) : null;
    const level = ratedLevel(raised, severity);
    const blank = missing.includes('answer') ? 'is not answered' : 'is answered so that it counts against the draft';
    const ground = isRaisedByForms ? 'is raised by a form' : blank;
    const message = `${said[level]}: ${question.id} ${ground}. ${question.question}${note === null ? '' : ` ${note}`}`;
    const overridable = level !== 'block' || question.override;
    const residual = {
      severity: ratable ? severityOf(ratable.residual) : null,
      likelihood: ratable?.residual.likelihood ?? null,
    };
    const likelihood = ratable?.now.likelihood ?? null;
    const override = level === 'block' ? standingOverride(question.id, overrides) : null;
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

/** The harms that somebody answered for and that are not graded in full. */
export function unrated(questions: readonly QuestionState[]): readonly QuestionState[] {
  return questions.filter(
    ({ level, shown, missing, answer }) =>
      level !== null &&
      shown !== false &&
      !missing.includes('answer') &&
      !(answer?.rating && isGraded(answer.rating.now)),
  );
}
