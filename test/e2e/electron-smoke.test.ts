import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfOlder } from '../../electron/start/build-window.ts';
import { electronBinary } from '../../electron/start/electron-binary.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = electronBinary(false);
if (!executablePath) console.log('Electron’s program is not on this machine: its smoke test is skipped.');

describe.skipIf(!executablePath)('in Electron itself', () => {
  let application: ElectronApplication;
  beforeAll(async () => {
    expect(buildIfOlder(project)).toBe(true);
    application = await _electron.launch({ executablePath: executablePath ?? '', args: [project] });
  });
  afterAll(() => application?.close());

  test('the window opens on its own origin, sandboxed, without Node, and greets the user', async () => {
    const page = await application.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/bylawright\//);
    expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
    expect(await page.evaluate(() => typeof Reflect.get(window, 'desktop'))).toBe('object');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
