import type { App, Shell, WebContents } from 'electron';
import { err, ok } from '../../shared/result.ts';
import { readShellSettings } from '../files/shell-settings.ts';
import type { WaitingFile } from '../files/waiting-file.ts';
import { externalAddress } from '../security/external-address.ts';
import type { Handlers } from './handler.ts';

/** Questions about the application itself, printing, and addresses opened outside. */
export function applicationHandlers(
  app: Pick<App, 'getVersion'>,
  shell: Pick<Shell, 'openExternal'>,
  contents: () => Pick<WebContents, 'print'> | null,
  waiting: WaitingFile,
  settingsFile: string,
): Pick<Handlers, 'app:info' | 'file:waiting' | 'shell:open-external' | 'window:print'> {
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      shell: 'electron',
      backupFolder: (await readShellSettings(settingsFile)).backupFolder,
    }),
    'file:waiting': async () => waiting.take(),
    'shell:open-external': async ({ url }) => {
      const address = externalAddress(url);
      if (!address) return err({ kind: 'denied', path: url });
      await shell.openExternal(address);
      return ok(null);
    },
    'window:print': () =>
      new Promise((resolve) => {
        const page = contents();
        if (!page) return resolve(err({ kind: 'cancelled' }));
        page.print({}, (printed, reason) => {
          const cancelled = reason === '' || /cancel/i.test(reason);
          resolve(printed ? ok(null) : err(cancelled ? { kind: 'cancelled' } : failed(reason)));
        });
      }),
  };
}

function failed(message: string) {
  return { kind: 'failed', path: '', message } as const;
}
