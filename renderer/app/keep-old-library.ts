import type { BylawDatabase, IndexedDbPort } from '../persistence/bylaw-database.ts';
import { keepBackup } from '../persistence/keep-backup.ts';
import { type BackupPorts, writeBackup } from '../persistence/write-backup.ts';

/** Keeps the library as it was before a migration; throws, and nothing is migrated, when it cannot be kept. */
export async function keepOldLibrary(
  old: BylawDatabase,
  step: { readonly from: number; readonly to: number },
  port: IndexedDbPort,
  ports: BackupPorts,
): Promise<void> {
  const { bytes } = await writeBackup(old, ports);
  await keepBackup(port, { name: `version-${step.from}-before-${step.to}`, at: ports.clock(), bytes });
}
