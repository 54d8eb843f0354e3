import type { DesktopBridge } from '../../shared/ipc/channels.ts';
import type { DesktopApi } from '../../shared/ipc/desktop-api.ts';
import { fileNameFor } from './file-kinds.ts';

/** What the preload put on the window; undefined in a plain browser. Nothing else reads `window.desktop`. */
export function electronBridge(view: Window = window): DesktopBridge | undefined {
  return (view as Window & { readonly desktop?: DesktopBridge }).desktop;
}

/** The port to the machine in Electron: every call goes to the main process, which parses it. */
export function electronDesktop({ ask, onMenu, onOpenFile }: DesktopBridge): DesktopApi {
  return {
    info: () => ask['app:info'](undefined),
    openFile: (kinds) => ask['file:open']({ kinds: [...kinds] }),
    saveFile: (name, kind, bytes) => ask['file:save']({ suggestedName: fileNameFor(name, kind), kind, bytes }),
    chooseBackupFolder: () => ask['backup:choose-folder'](undefined),
    writeDailyBackup: (bytes) => ask['backup:write']({ bytes }),
    openExternal: (url) => ask['shell:open-external']({ url }),
    print: () => ask['window:print'](undefined),
    onMenu,
    onOpenFile(listener) {
      const unsubscribe = onOpenFile(listener);
      // The file that the program was started with came before this window could listen.
      void ask['file:waiting'](undefined).then((file) => file && listener(file));
      return unsubscribe;
    },
  };
}
