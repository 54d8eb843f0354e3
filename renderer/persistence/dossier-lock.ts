import type { LocksPort } from './browser-ports.ts';

/** The lock of the one window that writes a dossier. Freed by the browser when the window goes, however it goes. */
export const lockName = (dossier: string): string => `bylawright:dossier:${dossier}`;

/** Gives a lock up; resolves once it is free. */
export type Release = () => Promise<void>;

/** Takes the lock if it is free; returns how to give it up, or null when another window holds it. */
export function takeLock(locks: LocksPort, dossier: string): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const asked = locks.request(lockName(dossier), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return Promise.resolve();
      }
      return held((release) => resolve(givingUp(release, () => asked)));
    });
    asked.catch(reject);
  });
}

/** Waits in the queue until the lock is free; `null` when called off by `signal`. */
export function awaitLock(locks: LocksPort, dossier: string, signal: AbortSignal): Promise<Release | null> {
  return new Promise((resolve) => {
    const asked = locks.request(lockName(dossier), { signal }, () =>
      held((release) => resolve(givingUp(release, () => asked))),
    );
    asked.catch(() => resolve(null));
  });
}

function held(resolve: (release: () => void) => void): Promise<void> {
  return new Promise((release) => resolve(release));
}

function givingUp(release: () => void, asked: () => Promise<unknown>): Release {
  return async () => {
    release();
    await asked();
  };
}
