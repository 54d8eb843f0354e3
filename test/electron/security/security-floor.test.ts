import { readFileSync } from 'node:fs';
import type { App, Session } from 'electron';
import { beforeAll, expect, test } from 'vitest';
import { isOwnAddress } from '../../../electron/security/app-origin.ts';
import { contentSecurityPolicy } from '../../../electron/security/content-security-policy.ts';
import { installSecurity, isAllowedRequest } from '../../../electron/security/install.ts';
import { webPreferences } from '../../../electron/security/web-preferences.ts';
import { app, BrowserWindow, session, shell } from '../electron-stand-in.ts';

const own = 'app://bylawright/index.html';
const browser = () => session.defaultSession;

beforeAll(() => {
  installSecurity(app as unknown as App, session.defaultSession as unknown as Session, shell);
});

test('pages run in the sandbox', () => expect(webPreferences('p').sandbox).toBe(true));
test('pages are isolated from the preload', () => expect(webPreferences('p').contextIsolation).toBe(true));
test('pages have no Node', () => {
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = webPreferences('p');
  expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false]);
});
test('the browser checks no spelling', () => {
  expect(webPreferences('p').spellcheck).toBe(false);
  expect(browser().spellChecker).toBe(false);
});
test('the policy has no unsafe word and falls back to nothing', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
});

test.each(['media', 'geolocation', 'notifications', 'midi', 'pointerLock', 'openExternal', 'clipboard-read'])(
  'permission %s is denied to the window itself',
  (permission) => {
    let granted = true;
    browser().permissionRequest?.({ getURL: () => own }, permission, (answer) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(browser().permissionCheck?.(null, permission, own)).toBe(false);
  },
);
test('lasting storage is granted to the window and to nobody else', () => {
  const check = browser().permissionCheck;
  expect(check?.(null, 'persistent-storage', own)).toBe(true);
  expect(check?.(null, 'persistent-storage', 'https://example.org')).toBe(false);
});
test('no device is ever granted', () => expect(browser().devicePermission?.()).toBe(false));

test('a new window is never opened; an https link opens outside', () => {
  const page = new BrowserWindow({}).webContents;
  expect(page.windowOpenHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  expect(page.windowOpenHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
  expect(shell.opened).toEqual(['https://example.org/']);
});

test.each(['will-navigate', 'will-redirect'])('%s away from the window is stopped', (event) => {
  const page = new BrowserWindow({}).webContents;
  let stopped = 0;
  const move = { preventDefault: () => (stopped += 1) };
  page.fire(event, move, own);
  expect(stopped).toBe(0);
  page.fire(event, move, 'https://example.org/');
  expect(stopped).toBe(1);
});
test('a web view is never attached', () => {
  const page = new BrowserWindow({}).webContents;
  let stopped = false;
  page.fire('will-attach-webview', { preventDefault: () => (stopped = true) });
  expect(stopped).toBe(true);
});

test.each([
  'https://example.org/',
  'http://127.0.0.1:9/',
  'ws://example.org/',
  'file:///etc/passwd',
  'app://elsewhere/',
  'app://bylawright@evil/',
])('a request to %s is cancelled', (url) => {
  let cancelled = false;
  browser().beforeRequest?.({ url }, (verdict) => {
    cancelled = verdict.cancel;
  });
  expect(cancelled).toBe(true);
  expect(isAllowedRequest(url)).toBe(false);
});
test('the window’s own requests go through', () => {
  expect(isAllowedRequest('app://bylawright/assets/main.js')).toBe(true);
  expect(isAllowedRequest('blob:app://bylawright/5f0c')).toBe(true);
});

test.each([null, 7, '', 'app://bylawright.evil/', 'https://bylawright/', 'app://x@bylawright/'])(
  '%s is not the window’s own address',
  (url) => expect(isOwnAddress(url)).toBe(false),
);

test('the fuses are set in the builder’s configuration', () => {
  const yml = readFileSync('electron-builder.yml', 'utf8');
  for (const line of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(yml).toContain(line);
  }
});
