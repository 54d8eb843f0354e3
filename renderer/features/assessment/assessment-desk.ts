import { createContext, useContext } from 'react';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { MergedPacks } from '../../../shared/packs/merge-packs.ts';
import type { ProvisionTag } from '../../../shared/packs/rights-pack.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';

/** What every part of the screen works on. */
export interface AssessmentDesk {
  readonly dossier: OpenDossier;
  readonly snapshot: OpenDossierSnapshot;
  readonly assessment: Assessment;
  readonly packs: MergedPacks;
  readonly isReading: boolean;
  /** "section 12(3)(a)"; null for a provision that is gone. */
  readonly labelOf: (id: ProvisionId) => string | null;
  readonly onTag: (id: ProvisionId, tags: readonly ProvisionTag[] | null) => void;
}

export const AssessmentDeskContext = createContext<AssessmentDesk | null>(null);

export function useDesk(): AssessmentDesk {
  const desk = useContext(AssessmentDeskContext);
  if (desk === null) throw new Error('useDesk is called outside the Assess screen');
  return desk;
}
