import type { Channel, Input, Output } from '../../shared/ipc/channels.ts';

/** One function a channel: a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
