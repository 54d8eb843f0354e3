import { useCallback } from 'react';
import type { ServiceProfile } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';

export type ServicePatch = Partial<Pick<ServiceProfile, 'service' | 'provisions' | 'points' | 'costs'>>;
export type ChangeService = (patch: (before: ServiceProfile) => ServicePatch, field?: string | null) => void;

/** Changes a service profile as it stands by then; each call is one act, keys in one `field` being one. */
export function useChangeService(id: string): ChangeService {
  const { dossier } = useDesk();
  const { clock } = useServices();
  return useCallback(
    (patch, field = null) => {
      if (dossier.mode !== 'writing') return;
      const before = dossier.snapshot().registers.services.find((each) => each.id === id);
      if (!before) return;
      dossier.putRegistered('services', { ...before, ...patch(before), by: currentPerson(), at: clock() }, field);
    },
    [dossier, clock, id],
  );
}
