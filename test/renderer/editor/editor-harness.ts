import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page as Tab } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { launchChromium } from '../../builders/chromium.ts';
import type { Opened } from './page/main.tsx';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';

/** What a test may settle when it opens the editor; prompts and findings are counts by id. */
export interface OpenOptions {
  readonly readOnly?: boolean;
  readonly tabIndents?: boolean;
  readonly typesSmartly?: boolean;
  /** Of the by-law, BCP 47. */
  readonly language?: string;
  readonly prompts?: Readonly<Record<string, number>>;
  readonly findings?: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    openEditor: (json: unknown, options?: OpenOptions) => Promise<void>;
    opened: Opened;
  }
}

/** A Chromium with the editor's test page open; every request that leaves the page's own origin is kept in `strays`. */
export interface EditorHarness {
  readonly tab: Tab;
  readonly strays: string[];
  readonly errors: string[];
  readonly open: (doc: NodeJson, options?: OpenOptions) => Promise<void>;
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
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      assetsInlineLimit: 0,
      target: 'chrome130',
      modulePreload: false,
    },
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

/** The page as a reader sees it: one line a block, the margin number first, "|" where the cursor is. */
export async function pageLines(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const { doc, editor } = window.opened.handle;
    const cursor = editor.state.selection.head;
    const lines: string[] = [];
    doc.descendants((node, pos, parent) => {
      if (!node.isTextblock) return true;
      const dom = editor.view.nodeDOM(pos) as HTMLElement;
      const owner = parent?.firstChild === node ? dom.closest<HTMLElement>('[data-label]') : null;
      const label = owner?.dataset.id === parent?.attrs.id ? (owner?.dataset.label ?? '') : '';
      let words = '';
      const at = cursor - pos - 1;
      let offset = 0;
      node.forEach((leaf) => {
        const text = leaf.isText
          ? (leaf.text ?? '')
          : // A reference keeps word and number on one line.
            ((editor.view.nodeDOM(pos + 1 + offset) as HTMLElement).textContent ?? '').replaceAll('\u00a0', ' ');
        words +=
          at > offset && at < offset + leaf.nodeSize
            ? `${text.slice(0, at - offset)}|${text.slice(at - offset)}`
            : at === offset
              ? `|${text}`
              : text;
        offset += leaf.nodeSize;
      });
      if (at === offset) words += '|';
      const depth = dom.closest('td, th') ? '¦ ' : '';
      lines.push(`${depth}${label ? `${label} ` : ''}${words}`.trimEnd());
      return false;
    });
    return lines;
  });
}

/** Puts the cursor into the words given, where "|" stands in them ("sle|ep"). */
export async function placeCursor(tab: Tab, words: string): Promise<void> {
  await tab.evaluate((wanted) => {
    const { doc, editor } = window.opened.handle;
    const plain = wanted.replaceAll('|', '');
    let found = -1;
    let end = -1;
    doc.descendants((node, pos) => {
      if (!node.isTextblock || found >= 0) return found < 0;
      const index = node.textBetween(0, node.content.size, '', ' ').indexOf(plain);
      if (index >= 0 && (plain !== '' || node.content.size === 0)) {
        found = pos + 1 + index + wanted.indexOf('|');
        end = pos + 1 + index + Math.max(wanted.lastIndexOf('|') - 1, wanted.indexOf('|'));
      }
      return false;
    });
    if (found < 0) throw new Error(`not on the page: ${wanted}`);
    editor.commands.setTextSelection({ from: found, to: end });
    editor.view.focus();
  }, words);
}

/** Selects from the first "|" to the second, each in its own line. */
export async function selectWords(tab: Tab, from: string, to: string): Promise<void> {
  await placeCursor(tab, from);
  const start = await tab.evaluate(() => window.opened.handle.editor.state.selection.from);
  await placeCursor(tab, to);
  await tab.evaluate((anchor) => {
    const { editor } = window.opened.handle;
    editor.commands.setTextSelection({ from: anchor, to: editor.state.selection.head });
    editor.view.focus();
  }, start);
}

/** Pastes as another program would put it on the clipboard. */
export async function pasteInto(tab: Tab, data: { html?: string; text?: string }): Promise<void> {
  await tab.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    window.opened.handle.editor.view.dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** The ids of the document in order. */
export const idsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const ids: string[] = [];
    window.opened.handle.doc.descendants((node) => void (node.attrs.id && ids.push(node.attrs.id)));
    return ids;
  });
