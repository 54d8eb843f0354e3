import { type EffectLevel, effectLevels } from '../packs/rights-pack.ts';
import type { QuestionState, Risk } from './assessment-state.ts';

const said: Record<EffectLevel, string> = {
  block: 'Blocks sign-off',
  high: 'High risk',
  medium: 'Medium risk',
  low: 'Low risk, for advice',
};

/**
 * What the answers raise, gravest first: what nobody can override before what somebody can, else in the order of the
 * questions within a level. Severity is not rated yet.
 */
export function risksIn(questions: readonly QuestionState[]): Risk[] {
  const risks = questions.flatMap(({ question, level, note, missing }): Risk[] => {
    if (level === null) return [];
    const ground = missing.includes('answer') ? 'not answered' : 'answered so that it counts against the draft';
    const message = `${said[level]}: ${question.id} is ${ground}. ${question.question}${note === null ? '' : ` ${note}`}`;
    const overridable = level !== 'block' || question.override;
    return [{ source: question.id, level, severity: null, likelihood: null, overridable, message }];
  });
  const weight = ({ level, overridable }: Risk) => effectLevels.indexOf(level) * 2 + (overridable ? 1 : 0);
  return risks.sort((a, b) => weight(a) - weight(b));
}
