import type { EntryChange } from './entry-changes.ts';
import type { ChannelPort } from './browser-ports.ts';

/** What a window tells the others once it is committed. */
export interface CommittedChange {
  readonly dossier: string;
  /** The dossier's revision before and after. Who does not stand at `from` has missed something and reads anew. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly EntryChange[];
}

export const changesChannel = 'bylawright:changes';

/** Tells the other windows of a committed change. */
export function tell(channel: ChannelPort, change: CommittedChange): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(change);
}

/** Calls back for what other windows committed to this dossier. */
export function listenFor(channel: ChannelPort, dossier: string, listener: (change: CommittedChange) => void): void {
  channel.onmessage = ({ data }) => {
    const change = data as CommittedChange;
    if (change.dossier === dossier) listener(change);
  };
}
