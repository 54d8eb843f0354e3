import { useEffect, useState } from 'react';
import { blankEntry } from '../../../../shared/record/blank-entry.ts';
import type { RegisterEntry, RegisterName } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';

/** Begins an entry with what is known of it already, and puts the focus into its first field. Gives its id. */
export function useBegin() {
  const { dossier } = useDesk();
  const { clock, newId } = useServices();
  const [begun, setBegun] = useState<string | null>(null);
  useEffect(() => {
    if (begun === null) return;
    const title = document.querySelector(`[data-entry="${begun}"]`);
    title?.closest('article')?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [begun]);
  return <Name extends RegisterName>(register: Name, known: Partial<RegisterEntry<Name>>): string => {
    const id = newId();
    dossier.putRegistered(register, { ...blankEntry(register, id, { by: currentPerson(), at: clock() }), ...known });
    setBegun(id);
    return id;
  };
}
