import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channel, channels, contract } from '../../shared/ipc/channels.ts';
import { isOwnAddress } from '../security/app-origin.ts';
import type { Handlers } from './handler.ts';

/**
 * The only door between window and main process. Each call: sender checked (top frame of our own origin), input
 * parsed, handler run, output parsed. A refused call throws in the window and does nothing here.
 */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown) => answer(channel, handlers, event, input));
  }
}

async function answer(channel: Channel, handlers: Handlers, event: IpcMainInvokeEvent, input: unknown) {
  if (!isOwnSender(event)) throw new Error(`${channel}: refused, the sender is not the window`);
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success) throw new Error(`${channel}: refused, ${parsed.error.issues[0]?.message ?? 'not understood'}`);
  const handler = handlers[channel] as (input: unknown) => Promise<unknown>;
  return contract[channel].output.parse(await handler(parsed.data));
}

function isOwnSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
