import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Announcement, Channel, DesktopBridge } from '../../shared/ipc/channels.ts';

/** Asks one named channel; the window never sees ipcRenderer, and no channel outside this list can be named. */
const ask = (channel: Channel) => (input: unknown) => ipcRenderer.invoke(channel, input);

function listen<T>(announcement: Announcement, listener: (value: T) => void): () => void {
  const relay = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(announcement, relay);
  return () => ipcRenderer.removeListener(announcement, relay);
}

const bridge: DesktopBridge = {
  ask: {
    'app:info': ask('app:info'),
    'file:open': ask('file:open'),
    'file:save': ask('file:save'),
    'file:waiting': ask('file:waiting'),
    'backup:choose-folder': ask('backup:choose-folder'),
    'backup:write': ask('backup:write'),
    'shell:open-external': ask('shell:open-external'),
    'window:print': ask('window:print'),
  },
  onMenu: (listener) => listen('menu:command', listener),
  onOpenFile: (listener) => listen('file:opened', listener),
};

contextBridge.exposeInMainWorld('desktop', bridge);
