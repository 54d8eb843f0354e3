import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DossierDesk } from './dossier-desk.ts';
import type { DossierRepository } from './dossier-repository.ts';
import type { OpenDossierSnapshot } from './live-dossier.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { OpenDossierError } from './read-stored.ts';
import type { DossierRow } from './rows.ts';
import type { SaveState } from './saver.ts';
import { settledSnapshots } from './settled-snapshots.ts';

export type DossierOpening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly dossier: OpenDossier }
  | { readonly kind: 'failed'; readonly error: OpenDossierError };

const opening: DossierOpening = { kind: 'opening' };

/** Opens a dossier for as long as the component stands. */
export function useDossier(desk: DossierDesk, id: string): DossierOpening {
  const [state, setState] = useState<{ id: string; opening: DossierOpening }>({ id, opening });
  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const result = await desk.acquire(id);
      const next: DossierOpening = result.ok
        ? { kind: 'open', dossier: result.value }
        : { kind: 'failed', error: result.error };
      if (wanted) setState({ id, opening: next });
    };
    void open();
    return () => {
      wanted = false;
      desk.release(id);
    };
  }, [desk, id]);
  // What was opened under the last id is never shown under this one.
  return state.id === id ? state.opening : opening;
}

/** The whole state of an open dossier; redraws on every change, so prefer `useDossierPart`. */
export function useOpenDossier(dossier: OpenDossier): OpenDossierSnapshot {
  return useSyncExternalStore(dossier.subscribe, dossier.snapshot);
}

/**
 * The whole state of an open dossier as it last stood still for `pause` milliseconds: nothing is redrawn while one act
 * follows another. With no pause the same as `useOpenDossier`.
 */
export function useSettledDossier(dossier: OpenDossier, pause: number): OpenDossierSnapshot {
  const settled = useMemo(() => settledSnapshots(dossier, pause), [dossier, pause]);
  return useSyncExternalStore(settled.subscribe, settled.snapshot);
}

/** One part of it; redraws only when that part is another. `select` must return what stands in the snapshot. */
export function useDossierPart<T>(dossier: OpenDossier, select: (snapshot: OpenDossierSnapshot) => T): T {
  return useSyncExternalStore(dossier.subscribe, () => select(dossier.snapshot()));
}

/** For the status line. */
export function useSaveState(dossier: OpenDossier): SaveState {
  return useSyncExternalStore(dossier.subscribe, dossier.saveState);
}

/** The library's rows, newest change first, live; undefined until they are read. */
export function useDossierList(dossiers: DossierRepository): readonly DossierRow[] | undefined {
  return useLiveQuery(() => dossiers.list(), [dossiers]);
}

/** Asks before the window is closed while something is unsaved. */
export function useLeaveGuard(dossier: OpenDossier): void {
  const guard = useCallback(
    (event: BeforeUnloadEvent) => {
      if (dossier.saveState().kind !== 'saved') event.preventDefault();
    },
    [dossier],
  );
  useEffect(() => {
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [guard]);
}
