import type { Dialog } from 'electron';
import { err, ok } from '../../shared/result.ts';
import { writeDailyBackup } from '../files/daily-backup.ts';
import { readShellSettings, writeShellSettings } from '../files/shell-settings.ts';
import type { Handlers } from './handler.ts';

/** Daily backups go to a folder that the user chose, and nowhere before one was chosen. */
export function backupHandlers(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  settingsFile: string,
  now: () => Date,
): Pick<Handlers, 'backup:choose-folder' | 'backup:write'> {
  return {
    'backup:choose-folder': async () => {
      const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
      const folder = chosen.filePaths[0];
      if (chosen.canceled || folder === undefined) return err({ kind: 'cancelled' });
      await writeShellSettings(settingsFile, { backupFolder: folder });
      return ok({ folder });
    },
    'backup:write': async ({ bytes }) => {
      const { backupFolder } = await readShellSettings(settingsFile);
      return backupFolder === null ? err({ kind: 'cancelled' }) : writeDailyBackup(backupFolder, bytes, now());
    },
  };
}
