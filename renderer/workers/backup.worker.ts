import { expose } from 'comlink';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BackupError } from '../persistence/backup-format.ts';
import type { BylawDatabase } from '../persistence/bylaw-database.ts';
import { type OpenError, openDatabase } from '../persistence/open-database.ts';
import { type RestoreReport, restoreBackup } from '../persistence/restore-backup.ts';
import { messageOf, storageFault } from '../persistence/storage-fault.ts';
import { type Backup, writeBackup } from '../persistence/write-backup.ts';
import { sha256 } from '../platform/sha256.ts';
import { newProvisionId } from '../../shared/ordinance/provision-id.ts';

export type BackupFault = { readonly kind: 'full' | 'denied' | 'failed'; readonly message: string };
export type BackupAnswer = Result<Backup, BackupFault>;
export type RestoreAnswer = Result<RestoreReport, BackupError>;

const backupWorker = {
  async write(onProgress: (done: number) => void): Promise<BackupAnswer> {
    try {
      return await withDatabase((database) => writeBackup(database, { sha256, clock, onProgress }).then(ok));
    } catch (error) {
      return err({ kind: storageFault(error), message: messageOf(error) });
    }
  },

  /** `beside` holds "{name}" where the name of the restored dossier goes. */
  async restore(bytes: Uint8Array, beside: string): Promise<RestoreAnswer> {
    const besideName = (name: string) => beside.replace('{name}', () => name);
    try {
      return await withDatabase((database) => restoreBackup(database, bytes, { sha256, newId, besideName }));
    } catch (error) {
      return err({ kind: storageFault(error), message: messageOf(error) });
    }
  },
};
export type BackupWorker = typeof backupWorker;

const clock = () => new Date().toISOString();
const newId = () => newProvisionId((length) => crypto.getRandomValues(new Uint8Array(length)));

/** A connection for one task, so that none stands in the way of a later migration. */
async function withDatabase<T>(task: (database: BylawDatabase) => Promise<T>): Promise<T> {
  const opened: Result<BylawDatabase, OpenError> = await openDatabase({
    port: { factory: indexedDB, keyRange: IDBKeyRange },
    keepBackup: () => Promise.reject(new Error('only a window migrates the library')),
  });
  if (!opened.ok) throw new Error(`the library cannot be opened: ${opened.error.kind}`);
  try {
    return await task(opened.value);
  } finally {
    opened.value.close();
  }
}

expose(backupWorker);
