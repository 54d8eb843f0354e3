import { useDeferredValue, useMemo } from 'react';
import { assess } from '../../../shared/assessment/assess.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { useSettledDossier } from '../../persistence/dossier-hooks.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';

/**
 * The dossier, and its assessment, which may lag behind a key or two; both as they last stood still for `pause`
 * milliseconds.
 */
export function useAssessment(
  dossier: OpenDossier,
  pause: number,
): { snapshot: OpenDossierSnapshot; assessment: Assessment } {
  const snapshot = useSettledDossier(dossier, pause);
  const { doc, meta, answers, prompts, registers, packs } = useDeferredValue(snapshot);
  const assessment = useMemo(
    () => assess({ doc, draft: { meta, answers, prompts, registers }, packs }),
    [doc, meta, answers, prompts, registers, packs],
  );
  return { snapshot, assessment };
}
