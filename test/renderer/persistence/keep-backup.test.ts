import { expect, test } from 'vitest';
import { keepBackup, listKeptBackups } from '../../../renderer/persistence/keep-backup.ts';
import { memoryPort } from './memory-storage.ts';

test('backups made before migrations are kept beside one another, the last first', async () => {
  const port = memoryPort();
  const older = { name: 'version-1-before-2', at: '2026-01-01T00:00:00.000Z', bytes: new Uint8Array([1]) };
  const newer = { name: 'version-2-before-3', at: '2026-06-01T00:00:00.000Z', bytes: new Uint8Array([2]) };
  await keepBackup(port, older);
  await keepBackup(port, newer);
  expect(await listKeptBackups(port)).toEqual([newer, older]);
});
