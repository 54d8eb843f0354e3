import { type EffectLevel, effectLevels } from '../packs/rights-pack.ts';
import type { Grade, HarmGrades } from '../record/draft.ts';

/**
 * Severity by look-up, never by average: the graver of scale and irremediability, one more where a whole group or most
 * people are hit (scope 3 or 4), 4 at most. Null until all three are said.
 */
export function severityOf({ scale, scope, irremediability }: HarmGrades): Grade | null {
  if (scale === null || scope === null || irremediability === null) return null;
  return Math.min(4, Math.max(scale, irremediability) + (scope >= 3 ? 1 : 0)) as Grade;
}

/** The band of a severity. Likelihood orders work within a band, and never moves a harm into another. */
export function bandOf(severity: Grade): EffectLevel {
  if (severity >= 3) return 'high';
  return severity === 2 ? 'medium' : 'low';
}

/**
 * How what a question raises meets a rating: the band of the severity, but never more than one step below what the
 * question raises; a block stays a block, since a grade is no answer. Unrated, what the question raises stands.
 */
export function ratedLevel(raised: EffectLevel, severity: Grade | null): EffectLevel {
  if (raised === 'block' || severity === null) return raised;
  const floor = Math.min(effectLevels.indexOf(raised) + 1, effectLevels.length - 1);
  return effectLevels[Math.min(effectLevels.indexOf(bandOf(severity)), floor)] as EffectLevel;
}

/** Whether everything of a harm is graded. */
export const isGraded = (grades: HarmGrades): boolean => severityOf(grades) !== null && grades.likelihood !== null;
