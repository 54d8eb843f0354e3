import { useMemo } from 'react';
import { type StepState, stepsOf } from '../../../shared/assessment/steps.ts';
import { useDesk } from './assessment-desk.ts';

/** The twelve steps of the assessment as it stands. */
export function useSteps(): readonly StepState[] {
  const { assessment, snapshot } = useDesk();
  return useMemo(() => stepsOf(assessment, snapshot.packs.rights), [assessment, snapshot.packs.rights]);
}
