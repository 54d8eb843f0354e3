import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { allMigrations } from '../../../renderer/persistence/migrations/all-migrations.ts';
import type { Migration } from '../../../renderer/persistence/migrations/migration.ts';
import { openDatabase, storedVersion } from '../../../renderer/persistence/open-database.ts';
import { memoryPort, openMemoryDatabase } from './memory-storage.ts';

const nothingKept = () => Promise.resolve();

/** A second version that never was: settings get a time, and a table comes. */
const second: Migration = {
  version: 2,
  stores: { drawers: 'id' },
  upgrade: async (transaction) => {
    await transaction
      .table('settings')
      .toCollection()
      .modify((row: { value: unknown; since?: string }) => {
        row.since = '2026';
      });
    await transaction.table('drawers').add({ id: 'first' });
  },
};

describe('opening the database', () => {
  test('refuses a newer one and leaves it untouched', async () => {
    const port = memoryPort();
    const newer = new Dexie('bylawright', { indexedDB: port.factory, IDBKeyRange: port.keyRange });
    newer.version(7).stores({ dossiers: 'id', wonders: 'id' });
    await newer.open();
    await newer.table('wonders').add({ id: 'w' });
    newer.close();

    const opened = await openDatabase({ port, keepBackup: nothingKept });

    expect(opened).toEqual({ ok: false, error: { kind: 'newer', found: 7, known: allMigrations.length } });
    expect(await port.factory.databases()).toEqual([{ name: 'bylawright', version: 70 }]);
    expect(await storesOf(port.factory)).toEqual(['dossiers', 'wonders']);
  });

  test('refuses one that is newer by less than Dexie counts in', async () => {
    const port = memoryPort();
    await new Promise<void>((resolve) => {
      const request = port.factory.open('bylawright', allMigrations.length * 10 + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect((await openDatabase({ port, keepBackup: nothingKept })).ok).toBe(false);
  });

  test('carries version 1 to version 2, rows and all, after a backup of version 1', async () => {
    const port = memoryPort();
    const first = await openMemoryDatabase(port);
    await first.settings.put({ key: 'theme', value: 'dark' });
    first.close();

    const backups: unknown[] = [];
    const opened = await openDatabase({
      port,
      migrations: [...allMigrations, second],
      keepBackup: async (old, step) => {
        backups.push({ ...step, version: old.verno, settings: await old.settings.toArray() });
      },
    });

    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await opened.value.settings.toArray()).toEqual([{ key: 'theme', value: 'dark', since: '2026' }]);
    expect(await opened.value.table('drawers').toArray()).toEqual([{ id: 'first' }]);
    expect(await storedVersion(port.factory, 'bylawright')).toBe(2);
    expect(backups).toEqual([{ from: 1, to: 2, version: 1, settings: [{ key: 'theme', value: 'dark' }] }]);
  });

  test('migrates nothing when the backup cannot be kept', async () => {
    const port = memoryPort();
    (await openMemoryDatabase(port)).close();
    const opened = await openDatabase({
      port,
      migrations: [...allMigrations, second],
      keepBackup: () => Promise.reject(new Error('the disk is full')),
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'backup-failed', message: 'the disk is full' } });
    expect(await storedVersion(port.factory, 'bylawright')).toBe(1);
  });

  test('leaves version 1 whole when a migration fails half-way', async () => {
    const port = memoryPort();
    const first = await openMemoryDatabase(port);
    await first.settings.put({ key: 'theme', value: 'dark' });
    first.close();
    const broken: Migration = {
      ...second,
      upgrade: async (transaction) => {
        await transaction.table('settings').clear();
        throw new Error('a mistake of ours');
      },
    };
    const failed = await openDatabase({ port, migrations: [...allMigrations, broken], keepBackup: nothingKept });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'failed' } });
    const again = await openMemoryDatabase(port);
    expect(await again.settings.toArray()).toEqual([{ key: 'theme', value: 'dark' }]);
  });

  test('gives way to a newer release in another window and says so', async () => {
    const port = memoryPort();
    let takenOver = false;
    const old = await openDatabase({ port, keepBackup: nothingKept, onTakenOver: () => (takenOver = true) });
    const migrations = [...allMigrations, second];
    const newer = await openDatabase({ port, migrations, keepBackup: nothingKept });
    expect(newer.ok).toBe(true);
    expect(takenOver).toBe(true);
    expect(old.ok && old.value.isOpen()).toBe(false);
  });

  test('numbers its migrations 1, 2, 3 without a gap', () => {
    expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1));
  });
});

function storesOf(factory: IDBFactory): Promise<string[]> {
  return new Promise((resolve) => {
    const request = factory.open('bylawright');
    request.onsuccess = () => {
      resolve([...request.result.objectStoreNames]);
      request.result.close();
    };
  });
}
