import { later } from './browser-ports.ts';
import type { OpenDossier } from './open-dossier.ts';

export type SnapshotSource = Pick<OpenDossier, 'snapshot' | 'subscribe'>;

/** The snapshots of a dossier, each only once nothing has changed for `pause` milliseconds; with no pause all of them. */
export function settledSnapshots(dossier: SnapshotSource, pause: number): SnapshotSource {
  if (pause === 0) return dossier;
  let kept = dossier.snapshot();
  return {
    snapshot: () => kept,
    subscribe(listener) {
      let stopWaiting = () => {};
      const settle = () => {
        if (kept === dossier.snapshot()) return;
        kept = dossier.snapshot();
        listener();
      };
      const wait = () => {
        stopWaiting();
        stopWaiting = later(settle, pause);
      };
      const unsubscribe = dossier.subscribe(wait);
      // What changed before anybody listened.
      if (kept !== dossier.snapshot()) wait();
      return () => {
        stopWaiting();
        unsubscribe();
      };
    },
  };
}
