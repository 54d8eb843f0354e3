import { expect, test } from 'vitest';
import { keepOwnClause, readOwnClauses, removeOwnClause } from '../../../renderer/persistence/own-clauses.ts';
import { restoreBackup } from '../../../renderer/persistence/restore-backup.ts';
import { defaultSettings, readSettings } from '../../../renderer/persistence/settings.ts';
import { writeBackup } from '../../../renderer/persistence/write-backup.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import { heading, newTestId, section } from '../../builders/ordinance.ts';
import { openMemoryDatabase } from './memory-storage.ts';
import { noon } from './test-draft.ts';

const clause = (id: string, title: string) => ({ id, title, blocks: [section({ id }, heading(title), 'Words.')] });
const titles = async (database: Parameters<typeof readOwnClauses>[0]) =>
  (await readOwnClauses(database)).map(({ title }) => title);

test('a clause is kept, renamed and deleted, and is no setting', async () => {
  const database = await openMemoryDatabase();
  await keepOwnClause(database, clause('a', 'Kites'));
  await keepOwnClause(database, clause('b', 'Barrows'));
  const [first] = await readOwnClauses(database);
  expect(first?.blocks[0]?.eq(clause('b', 'Barrows').blocks[0] as never)).toBe(true);
  await keepOwnClause(database, clause('a', 'Aeroplanes'));
  expect(await titles(database)).toEqual(['Aeroplanes', 'Barrows']);
  await removeOwnClause(database, 'b');
  expect(await titles(database)).toEqual(['Aeroplanes']);
  expect(await readSettings(database)).toEqual(defaultSettings);
});

test('a backup brings clauses to a library that has others', async () => {
  const old = await openMemoryDatabase();
  await keepOwnClause(old, clause('a', 'Kites'));
  const fresh = await openMemoryDatabase();
  await keepOwnClause(fresh, clause('b', 'Barrows'));
  const { bytes } = await writeBackup(old, { sha256, clock: () => noon });
  const restored = await restoreBackup(fresh, bytes, { sha256, newId: newTestId, besideName: (name) => name });
  expect(restored.ok).toBe(true);
  expect(await titles(fresh)).toEqual(['Barrows', 'Kites']);
});

test('a damaged clause is left out and the others stay', async () => {
  const database = await openMemoryDatabase();
  await keepOwnClause(database, clause('a', 'Kites'));
  await database.settings.put({ key: 'clause.b', value: { title: 'Bad', body: { type: 'doc', content: [{}] } } });
  expect(await titles(database)).toEqual(['Kites']);
});
