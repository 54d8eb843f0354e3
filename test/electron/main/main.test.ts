import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { appProtocolHandler, windowFile } from '../../../electron/main/app-protocol.ts';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { menuCommands } from '../../../shared/ipc/desktop-api.ts';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from '../electron-stand-in.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bylawright-main-'));
  app.userData = folder;
  await import('../../../electron/main/main.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
});

test('one window opens, on the origin that never changes', () => {
  expect(BrowserWindow.made).toHaveLength(1);
  expect(BrowserWindow.made[0]?.loaded).toEqual(['app://bylawright/']);
  expect(protocol.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(protocol.handlers.has('app')).toBe(true);
  expect(ipcMain.handlers.size).toBeGreaterThan(0);
  expect(Menu.template).not.toBeNull();
});

test('a second start shows the window there is and hands over its file', async () => {
  const path = join(folder, 'noise.bylaw');
  writeFileSync(path, 'PK');
  app.fire('second-instance', {}, ['bylawright', path]);
  await expect
    .poll(() => BrowserWindow.made[0]?.webContents.sent)
    .toMatchObject([['file:opened', { name: 'noise.bylaw' }]]);
  expect(BrowserWindow.made).toHaveLength(1);
  expect(BrowserWindow.made[0]?.focused).toBe(1);
});

test('a file opened before the window is ready waits for it', async () => {
  const path = join(folder, 'early.bylaw');
  writeFileSync(path, 'PK');
  const page = BrowserWindow.made[0]?.webContents;
  if (page) page.loading = true;
  app.fire('open-file', { preventDefault: () => undefined }, path);
  const event = { senderFrame: { url: 'app://bylawright/', parent: null } };
  const ask = () => ipcMain.handlers.get('file:waiting')?.(event, undefined);
  await expect.poll(ask).toMatchObject({ name: 'early.bylaw' });
  expect(await ask()).toBeNull();
});

test('a file that cannot be read is said so, by name', async () => {
  app.fire('open-file', { preventDefault: () => undefined }, join(folder, 'gone.bylaw'));
  await expect.poll(() => dialog.errors.length).toBe(1);
  expect(dialog.errors[0]?.[1]).toContain('gone.bylaw');
});

test('closing the last window ends the program, except on a Mac', () => {
  app.fire('window-all-closed');
  expect(app.quits).toBe(process.platform === 'darwin' ? 0 : 1);
});

test.each(['linux', 'win32', 'darwin'] as const)('on %s every command of the menu reaches the window', (platform) => {
  const sent: string[] = [];
  const click = (items: ReturnType<typeof menuTemplate>): void => {
    for (const item of items) {
      (item.click as (() => void) | undefined)?.();
      if (Array.isArray(item.submenu)) click(item.submenu);
    }
  };
  click(menuTemplate(platform, (command) => sent.push(command)));
  expect(new Set(sent)).toEqual(new Set(menuCommands));
});

test.each(['/../secret.html', '/%2e%2e/secret.html', '/a%00.html', '/..%5csecret.html', '/secret', '/%', '/.env'])(
  'the window’s folder is not left by %s',
  (path) => expect(windowFile('/srv/window', path)).toBeNull(),
);

test('the app protocol serves the window with the policy on every answer', async () => {
  writeFileSync(join(folder, 'index.html'), '<p>hello</p>');
  const serve = appProtocolHandler(folder);
  const page = await serve(new Request('app://bylawright/'));
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await serve(new Request('app://bylawright/none.js'))).status).toBe(404);
  expect((await serve(new Request('app://other/index.html'))).status).toBe(403);
  expect((await serve(new Request('app://bylawright/', { method: 'POST' }))).status).toBe(405);
});
