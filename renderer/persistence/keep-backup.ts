import type { IndexedDbPort } from './bylaw-database.ts';

/** A backup kept in the browser itself, in a database of its own: what stands there before a migration. */
export interface KeptBackup {
  readonly name: string;
  readonly at: string;
  readonly bytes: Uint8Array;
}

const databaseName = 'bylawright-backups';
const store = 'backups';

/** Keeps one backup under its name, beside those already kept. */
export async function keepBackup({ factory }: IndexedDbPort, backup: KeptBackup): Promise<void> {
  const database = await openBackups(factory);
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.objectStore(store).put(backup);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the backup was not kept'));
    });
  } finally {
    database.close();
  }
}

/** All backups kept, the last first. */
export async function listKeptBackups({ factory }: IndexedDbPort): Promise<readonly KeptBackup[]> {
  const database = await openBackups(factory);
  try {
    const backups = await settled<KeptBackup[]>(database.transaction(store).objectStore(store).getAll());
    return backups.sort((a, b) => (a.at < b.at ? 1 : -1));
  } finally {
    database.close();
  }
}

function openBackups(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'name' });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });
}
