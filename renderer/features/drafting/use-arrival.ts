import { useEffect, useRef } from 'react';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { EditorPlace } from '../../editor/editor-place.ts';
import { useWhere } from '../../state/navigation.ts';

/** Where the cursor stood in each dossier when its draft was left; for as long as the window stands. */
const left = new Map<string, ProvisionId>();

/**
 * Puts the cursor where the address says, or else where the person was when they left, and follows the address. Under a
 * dialog that has an address it waits: the text would take the focus, and the dialog be hidden from screen readers.
 */
export function useArrival(dossier: string, at: string | null, handle: EditorHandle | null, place: EditorPlace): void {
  const here = useRef<ProvisionId | null>(null);
  const isCovered = useWhere().overlay !== null;
  const arrived = useRef<{ readonly at: string | null; readonly handle: EditorHandle } | null>(null);
  useEffect(() => {
    if (place.provision === null) return;
    here.current = place.provision;
    left.set(dossier, place.provision);
  }, [dossier, place]);
  useEffect(() => {
    if (handle === null || isCovered) return;
    if (arrived.current?.at === at && arrived.current.handle === handle) return;
    arrived.current = { at, handle };
    const wanted = at ?? (here.current === null ? left.get(dossier) : null);
    // The address also follows the cursor: what it says then is where the cursor is already.
    if (wanted === here.current && wanted !== null) return;
    const isThere = wanted !== null && wanted !== undefined && handle.goTo(wanted as ProvisionId, 'arrival');
    if (!isThere && here.current === null) handle.focus();
  }, [dossier, at, handle, isCovered]);
}
