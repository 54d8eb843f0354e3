import { useEffect } from 'react';
import { useServices } from '../state/services.ts';
import { changeSettings, useSettings } from '../state/settings-store.ts';
import { writeBackupApart } from '../workers/backup-client.ts';

const afterStart = 60_000;
const everyHour = 3_600_000;

/** In Electron, once a folder is chosen: writes the day's backup there, a minute after the start and on each new day. */
export function useDailyBackup(): void {
  const { desktop, clock } = useServices();
  useEffect(() => {
    const run = async () => {
      const { backupFolder } = await desktop.info();
      if (backupFolder === null) return;
      const now = clock();
      const { lastBackupAt } = useSettings.getState();
      if (lastBackupAt !== null && localDay(lastBackupAt) === localDay(now)) return;
      const backup = await writeBackupApart({});
      if (!backup.ok) return;
      const written = await desktop.writeDailyBackup(backup.value.bytes);
      if (written.ok) changeSettings({ lastBackupAt: now });
    };
    // A failed backup is tried again within the hour; that none was made is said in the settings.
    const quietly = () => void run().catch(() => undefined);
    const first = window.setTimeout(quietly, afterStart);
    const later = window.setInterval(quietly, everyHour);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(later);
    };
  }, [desktop, clock]);
}

function localDay(iso: string): string {
  return new Date(iso).toDateString();
}
