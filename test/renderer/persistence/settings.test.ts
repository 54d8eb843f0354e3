import { expect, test } from 'vitest';
import { defaultSettings, readSettings, saveSettings } from '../../../renderer/persistence/settings.ts';
import { openMemoryDatabase } from './memory-storage.ts';
import { ada } from './test-draft.ts';

test('settings begin with their defaults and keep what is changed', async () => {
  const database = await openMemoryDatabase();
  expect(await readSettings(database)).toEqual(defaultSettings);
  await saveSettings(database, { person: ada, zoom: 150 });
  expect(await readSettings(database)).toEqual({ ...defaultSettings, person: ada, zoom: 150 });
});

test('a setting that makes no sense has its default', async () => {
  const database = await openMemoryDatabase();
  await database.settings.bulkPut([
    { key: 'zoom', value: 'huge' },
    { key: 'theme', value: 'dark' },
    { key: '__proto__', value: {} },
  ]);
  expect(await readSettings(database)).toEqual({ ...defaultSettings, theme: 'dark' });
});
