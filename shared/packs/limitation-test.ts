import { z } from 'zod';
import { packId } from './common.ts';

/** What a step of a test asks for; the aim is chosen from the permitted aims of the right. */
export const stepSubjects = ['law', 'aim', 'suitability', 'necessity', 'balance', 'alternatives', 'other'] as const;
export type StepSubject = (typeof stepSubjects)[number];

export const testStepSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  question: z.string().min(1),
  help: z.string().min(1).optional(),
  asks: z.enum(stepSubjects),
  /** `must`: a "no" ends the matter, the limit is not justified; `weigh`: a factor to be weighed with the others. */
  weight: z.enum(['must', 'weigh']),
});
export type TestStep = z.infer<typeof testStepSchema>;

/**
 * The steps of a test in their order, those that are only a question with a name and a weight: such a step must be
 * answered yes, and is called by its place ("step-2").
 */
export function testSteps(steps: readonly (string | TestStep)[]): readonly TestStep[] {
  return steps.map((step, index) => {
    if (typeof step !== 'string') return step;
    const place = index + 1;
    return { id: `step-${place}`, title: `Step ${place}`, question: step, asks: 'other', weight: 'must' };
  });
}
