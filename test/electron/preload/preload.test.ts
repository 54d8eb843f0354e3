import { beforeAll, expect, test } from 'vitest';
import { channels, type DesktopBridge } from '../../../shared/ipc/channels.ts';
import { contextBridge, ipcRenderer } from '../electron-stand-in.ts';

let desktop: DesktopBridge;
beforeAll(async () => {
  await import('../../../electron/preload/preload.ts');
  desktop = contextBridge.exposed.get('desktop') as DesktopBridge;
});

test('the window gets one function for each channel, and never ipcRenderer', () => {
  expect(Object.keys(desktop).sort()).toEqual(['ask', 'onMenu', 'onOpenFile']);
  expect(Object.keys(desktop.ask).sort()).toEqual([...channels].sort());
});

test('each function asks its own channel', async () => {
  for (const channel of channels) await desktop.ask[channel](undefined as never);
  expect(ipcRenderer.invoked.map(([channel]) => channel)).toEqual([...channels]);
});

test('a listener hears the menu without Electron’s event, until it is taken off', () => {
  const heard: unknown[] = [];
  const stop = desktop.onMenu((command) => heard.push(command));
  ipcRenderer.fire('menu:command', { sender: 'secret' }, 'undo');
  stop();
  ipcRenderer.fire('menu:command', { sender: 'secret' }, 'redo');
  expect(heard).toEqual(['undo']);
});
