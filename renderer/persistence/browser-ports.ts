import type { Person } from '../../shared/record/draft.ts';

/** Web Locks, as far as it is used; `navigator.locks` is one. */
export interface LocksPort {
  request<T>(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => Promise<T>,
  ): Promise<T>;
}

/** A channel to the other windows of this origin; a `BroadcastChannel` is one. A window does not hear itself. */
export interface ChannelPort {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

/** The current time, ISO 8601 in UTC, so that texts sort as moments do. */
export type Clock = () => string;

/** Lower-case hexadecimal SHA-256. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** What an open dossier is given. */
export interface OpenDossierPorts {
  readonly clock: Clock;
  readonly locks: LocksPort;
  /** Who works here: the library shows who changed a dossier last. */
  readonly person?: () => Person | null;
  readonly openChannel?: (name: string) => ChannelPort;
  readonly later?: (callback: () => void, milliseconds: number) => () => void;
  readonly afterFrame?: (callback: () => void) => void;
}

export const openChannel = (name: string): ChannelPort => new BroadcastChannel(name) as unknown as ChannelPort;

export const later = (callback: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** Milliseconds after which a frame that does not come is no longer waited for. */
const longestFrame = 50;

/** Calls back once the next frame is painted; at once where none will be, in a hidden window or outside a browser. */
export function afterFrame(callback: () => void): void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    callback();
    return;
  }
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    callback();
  };
  setTimeout(once, longestFrame);
  requestAnimationFrame(() => {
    // A message comes after the frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      once();
    };
    port2.postMessage(null);
  });
}
