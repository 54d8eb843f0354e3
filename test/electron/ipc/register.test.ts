import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { WaitingFile } from '../../../electron/files/waiting-file.ts';
import { applicationHandlers } from '../../../electron/ipc/application-handlers.ts';
import { backupHandlers } from '../../../electron/ipc/backup-handlers.ts';
import { fileHandlers } from '../../../electron/ipc/file-handlers.ts';
import { registerHandlers } from '../../../electron/ipc/register.ts';
import { type Channel, channels } from '../../../shared/ipc/channels.ts';

type Answer = (event: unknown, input: unknown) => Promise<unknown>;
const handlers = new Map<string, Answer>();
const chosen = { open: [] as string[], save: '' };
const opened: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylawright-ipc-'));
  chosen.open = [];
  chosen.save = '';
  const dialog = {
    showOpenDialog: () => Promise.resolve({ canceled: chosen.open.length === 0, filePaths: chosen.open }),
    showSaveDialog: () => Promise.resolve({ canceled: chosen.save === '', filePath: chosen.save }),
  };
  const shell = { openExternal: (url: string) => Promise.resolve(void opened.push(url)) };
  const settings = join(folder, 'settings.json');
  registerHandlers(
    { handle: (channel, handler) => void handlers.set(channel, handler as Answer) },
    {
      ...applicationHandlers({ getVersion: () => '0.1.0' }, shell, () => null, new WaitingFile(), settings),
      ...fileHandlers(dialog, folder),
      ...backupHandlers(dialog, settings, () => new Date(2026, 6, 31, 9)),
    },
  );
});

const window = { senderFrame: { url: 'app://bylawright/', parent: null } };
const ask = (channel: Channel, input?: unknown, event: unknown = window) => handlers.get(channel)?.(event, input);

test('answers every channel of the contract and no other', () => {
  expect([...handlers.keys()].sort()).toEqual([...channels].sort());
});

test.each([
  ['another page', { senderFrame: { url: 'https://example.org/', parent: null } }],
  ['a frame inside the window', { senderFrame: { url: 'app://bylawright/', parent: {} } }],
  ['a page that is gone', { senderFrame: null }],
])('refuses %s', async (_name, event) => {
  await expect(ask('app:info', undefined, event)).rejects.toThrow(/refused/);
});

test.each([
  ['a path for a name', 'file:save', { suggestedName: '../../etc/passwd', kind: 'docx', bytes: new Uint8Array() }],
  ['an unknown kind', 'file:save', { suggestedName: 'a', kind: 'exe', bytes: new Uint8Array() }],
  ['an unknown field', 'file:open', { kinds: ['bylaw'], path: '/etc/passwd' }],
  ['no kinds', 'file:open', { kinds: [] }],
  ['text for bytes', 'backup:write', { bytes: 'hello' }],
  ['an address too long', 'shell:open-external', { url: `https://e.org/${'a'.repeat(4000)}` }],
] as const)('refuses %s before anything is done', async (_name, channel, input) => {
  await expect(ask(channel, input)).rejects.toThrow(/refused/);
  expect(readdirSync(folder)).toEqual([]);
});

test('opens the file that the user picked, by name and bytes, never by path', async () => {
  const path = join(folder, 'noise.bylaw');
  writeFileSync(path, 'PK');
  chosen.open = [path];
  expect(await ask('file:open', { kinds: ['bylaw'] })).toEqual({
    ok: true,
    value: { name: 'noise.bylaw', bytes: new Uint8Array([80, 75]) },
  });
});

test('saves where the user said, whole, and leaves nothing else behind', async () => {
  chosen.save = join(folder, 'out.docx');
  const saved = await ask('file:save', { suggestedName: 'out.docx', kind: 'docx', bytes: new Uint8Array([1, 2]) });
  expect(saved).toEqual({ ok: true, value: { name: chosen.save } });
  expect(readFileSync(chosen.save)).toEqual(Buffer.from([1, 2]));
  expect(readdirSync(folder)).toEqual(['out.docx']);
});

test('says that a folder does not exist, naming the file', async () => {
  chosen.save = join(folder, 'nowhere', 'out.docx');
  const saved = await ask('file:save', { suggestedName: 'out.docx', kind: 'docx', bytes: new Uint8Array() });
  expect(saved).toEqual({ ok: false, error: { kind: 'missing', path: chosen.save } });
});

test('writes no backup before a folder was chosen, and today’s into it afterwards', async () => {
  const bytes = new Uint8Array([7]);
  expect(await ask('backup:write', { bytes })).toEqual({ ok: false, error: { kind: 'cancelled' } });
  chosen.open = [join(folder, 'backups')];
  expect(await ask('backup:choose-folder')).toMatchObject({ ok: true });
  expect(await ask('backup:write', { bytes })).toEqual({
    ok: true,
    value: { name: 'bylawright-2026-07-31.bylawbackup' },
  });
  expect(readdirSync(join(folder, 'backups'))).toEqual(['bylawright-2026-07-31.bylawbackup']);
});

test('opens nothing outside but https', async () => {
  expect(await ask('shell:open-external', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false });
  expect(await ask('shell:open-external', { url: 'https://example.org/' })).toEqual({ ok: true, value: null });
  expect(opened).toEqual(['https://example.org/']);
});
