import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page as Tab } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { launchChromium } from '../../builders/chromium.ts';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';

/** A Chromium with the editor's test page open; every request that leaves the page's own origin is kept in `strays`. */
export interface EditorHarness {
  readonly tab: Tab;
  readonly strays: string[];
  readonly errors: string[];
  readonly open: (doc: NodeJson, options?: { readOnly?: boolean; tabIndents?: boolean }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Serves the page (Vite) and opens it (Chromium). */
export async function startEditorHarness(): Promise<EditorHarness> {
  const served = await servePage(fileURLToPath(new URL('./page', import.meta.url)));
  const { origin } = served;
  const browser: Browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const tab = await context.newPage();
  const strays: string[] = [];
  const errors: string[] = [];
  tab.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) strays.push(request.url());
  });
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await tab.goto(origin);
  await tab.waitForFunction(() => 'openEditor' in window, null, { timeout: 60_000 });
  return {
    tab,
    strays,
    errors,
    open: (doc, options) => tab.evaluate(([json, given]) => window.openEditor(json, given), [doc, options] as const),
    stop: async () => {
      await browser.close();
      await served.stop();
    },
  };
}

/** Builds a page as the product is built (a development server would need inline styles) and serves it. */
export async function servePage(root: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'editor-page-'));
  const shared = { configFile: false as const, root, logLevel: 'error' as const };
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, minify: false, assetsInlineLimit: 0, target: 'chrome130', modulePreload: false },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the test server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
