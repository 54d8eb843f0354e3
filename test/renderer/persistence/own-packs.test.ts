import { expect, test } from 'vitest';
import { keepOwnPack, readOwnPacks, removeOwnPack } from '../../../renderer/persistence/own-packs.ts';
import { restoreBackup } from '../../../renderer/persistence/restore-backup.ts';
import { defaultSettings, readSettings } from '../../../renderer/persistence/settings.ts';
import { writeBackup } from '../../../renderer/persistence/write-backup.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import { newOwnPack } from '../../../shared/packs/own-pack.ts';
import { newTestId } from '../../builders/ordinance.ts';
import { openMemoryDatabase } from './memory-storage.ts';
import { noon } from './test-draft.ts';

const pack = (id: string, title: string) => newOwnPack(id, title, '2026-08-01');
const titles = async (database: Parameters<typeof readOwnPacks>[0]) =>
  (await readOwnPacks(database)).map(({ title }) => title);

test('a pack of the council is kept, changed and deleted, and is no setting', async () => {
  const database = await openMemoryDatabase();
  await keepOwnPack(database, pack('own-a', 'Northbrook'));
  await keepOwnPack(database, pack('own-b', 'Eastbrook'));
  expect(await readOwnPacks(database)).toEqual([pack('own-b', 'Eastbrook'), pack('own-a', 'Northbrook')]);
  await keepOwnPack(database, pack('own-a', 'Abbey'));
  expect(await titles(database)).toEqual(['Abbey', 'Eastbrook']);
  await removeOwnPack(database, 'own-b');
  expect(await titles(database)).toEqual(['Abbey']);
  expect(await readSettings(database)).toEqual(defaultSettings);
});

test('a backup brings packs to a library that has others', async () => {
  const old = await openMemoryDatabase();
  await keepOwnPack(old, pack('own-a', 'Northbrook'));
  const fresh = await openMemoryDatabase();
  await keepOwnPack(fresh, pack('own-b', 'Eastbrook'));
  const { bytes } = await writeBackup(old, { sha256, clock: () => noon });
  const restored = await restoreBackup(fresh, bytes, { sha256, newId: newTestId, besideName: (name) => name });
  expect(restored.ok).toBe(true);
  expect(await titles(fresh)).toEqual(['Eastbrook', 'Northbrook']);
});

test('a damaged pack is left out and the others stay', async () => {
  const database = await openMemoryDatabase();
  await keepOwnPack(database, pack('own-a', 'Northbrook'));
  await database.settings.put({ key: 'pack.own-b', value: { title: 'Bad' } });
  await database.settings.put({ key: 'pack.own-c', value: pack('own-d', 'Filed under another name') });
  expect(await titles(database)).toEqual(['Northbrook']);
});
