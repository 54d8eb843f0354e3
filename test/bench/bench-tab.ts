import type { BrowserContext, Page } from '@playwright/test';
import type { BenchSite } from './bench-site.ts';
import type { BareEditorPage } from './pages/bare-editor.ts';
import type { Probed } from './pages/frames.ts';
import type { OwnEditorPage } from './pages/own-editor.tsx';
import type { Probe } from './pages/probe.ts';
import type { StoragePage } from './pages/storage.ts';

/** Everything that a page of the bench may carry; each page carries its own part. */
export type BenchWindow = Probed<{ probe: Probe; bare: BareEditorPage; own: OwnEditorPage; storage: StoragePage }>;

/** Opens one of the bench's pages, or the window itself at an address ("#/"), with the probe on it, and lets it settle. */
export async function openTab(context: BrowserContext, site: BenchSite, what: string): Promise<Page> {
  const tab = await context.newPage();
  tab.setDefaultTimeout(120_000);
  tab.on('pageerror', (error) => process.stderr.write(`${what}: ${error.message}\n`));
  await tab.goto(what.startsWith('#') ? `${site.origin}/${what}` : site.page(what));
  await tab.addScriptTag({ url: `${site.origin}/bench/probe.js`, type: 'module' });
  await tab.waitForFunction((name) => 'probe' in window && (name === null || name in window), pagePart(what));
  await tab.waitForLoadState('networkidle');
  await tab.waitForTimeout(300);
  return tab;
}

/** What a page puts on its window when it is ready. */
function pagePart(what: string): string | null {
  return { 'own-editor': 'own', 'bare-editor': 'bare', storage: 'storage' }[what] ?? null;
}

/** Clears away what was made before, so that its disposal is not counted to what is measured next. */
export async function tidy(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await tab.waitForTimeout(300);
}
