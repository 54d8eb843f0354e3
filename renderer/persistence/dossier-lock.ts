import type { LocksPort } from './browser-ports.ts';

/** The lock of the one window that writes a dossier. Freed by the browser when the window goes, however it goes. */
export const lockName = (dossier: string): string => `bylawright:dossier:${dossier}`;

/** Takes the lock if it is free; returns how to give it up, or null when another window holds it. */
export function takeLock(locks: LocksPort, dossier: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const asked = locks.request(lockName(dossier), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return Promise.resolve();
      }
      return held(resolve);
    });
    asked.catch(reject);
  });
}

/** Waits in the queue until the lock is free; `null` when called off by `signal`. */
export function awaitLock(locks: LocksPort, dossier: string, signal: AbortSignal): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    locks.request(lockName(dossier), { signal }, () => held(resolve)).catch(() => resolve(null));
  });
}

function held(resolve: (release: () => void) => void): Promise<void> {
  return new Promise((release) => resolve(release));
}
