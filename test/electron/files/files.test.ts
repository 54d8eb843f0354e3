import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { atomicSave } from '../../../electron/files/atomic-save.ts';
import { writeDailyBackup } from '../../../electron/files/daily-backup.ts';
import { readWholeFile } from '../../../electron/files/read-file.ts';
import { bylawArgument, WaitingFile } from '../../../electron/files/waiting-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylawright-files-'));
});
const bytes = (text: string) => new TextEncoder().encode(text);

test('a save replaces the file whole', async () => {
  const path = join(folder, 'a.docx');
  writeFileSync(path, 'old');
  await atomicSave(path, bytes('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.docx']);
});

test.skipIf(process.platform === 'win32')('a file that is replaced keeps its permissions', async () => {
  const path = join(folder, 'a.docx');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  await atomicSave(path, bytes('new'));
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('a save that fails leaves what was there, and nothing half-written', async () => {
  const path = join(folder, 'a.docx');
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'old');
  await expect(atomicSave(path, bytes('new'))).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
  expect(readdirSync(folder)).toEqual(['a.docx']);
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('old');
});

test('a file over the limit is refused before it is read', async () => {
  const path = join(folder, 'huge.xml');
  writeFileSync(path, '');
  truncateSync(path, 200 * 1024 * 1024);
  expect(await readWholeFile(path)).toEqual({
    ok: false,
    error: { kind: 'too-large', path, bytes: 209_715_200, limit: 67_108_864 },
  });
});

test('a missing file is said to be missing', async () => {
  const path = join(folder, 'none.bylaw');
  expect(await readWholeFile(path)).toEqual({ ok: false, error: { kind: 'missing', path } });
});

test.skipIf(process.getuid?.() === 0)('a folder without leave to write is said so', async () => {
  chmodSync(folder, 0o500);
  expect(await writeDailyBackup(folder, bytes('x'), new Date())).toMatchObject({
    ok: false,
    error: { kind: 'denied' },
  });
});

test('daily backups: one a day, thirty kept, other files left alone', async () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  for (let day = 1; day <= 35; day += 1) {
    await writeDailyBackup(folder, bytes('first'), new Date(2026, 0, day, 8));
    await writeDailyBackup(folder, bytes(`day ${day}`), new Date(2026, 0, day, 17));
  }
  const files = readdirSync(folder);
  expect(files).toHaveLength(31);
  expect(files).toContain('mine.txt');
  expect(files).not.toContain('bylawright-2026-01-05.bylawbackup');
  expect(readFileSync(join(folder, 'bylawright-2026-02-04.bylawbackup'), 'utf8')).toBe('day 35');
});

test('the file to open is the last argument that names a dossier', () => {
  expect(bylawArgument(['bylawright', '--flag', 'C:\\drafts\\Noise.BYLAW'])).toBe('C:\\drafts\\Noise.BYLAW');
  expect(bylawArgument(['bylawright', '--open=x.bylaw'])).toBeNull();
  expect(bylawArgument(['x.bylaw'])).toBeNull();
});

test('a waiting file is handed over once', () => {
  const waiting = new WaitingFile();
  waiting.put({ name: 'a.bylaw', bytes: bytes('a') });
  expect(waiting.take()?.name).toBe('a.bylaw');
  expect(waiting.take()).toBeNull();
});
