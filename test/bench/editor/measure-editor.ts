import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../builders/chromium.ts';
import { servePage } from '../../renderer/editor/editor-harness.ts';
import type { Opened } from './bench-page.tsx';

/** What one size of ordinance costs in our editor, beside its peers in the same run. */
export interface EditorRow {
  readonly sections: number;
  readonly characters: number;
  /** Medians of the runs, milliseconds from the words in memory to the first painted frame. */
  readonly openMs: { readonly ours: number; readonly bare: number };
  /** Ours over bare. */
  readonly openRatio: number;
  /** Percent of keys that missed the next frame, and the 95th percentile of their latency. */
  readonly keysMissed: Readonly<Record<Opened, number>>;
  readonly keyP95Ms: Readonly<Record<Opened, number>>;
}

/** Measures opening and typing at the given sizes; each run opens a page of its own, peers in turn. */
export async function measureEditor(sizes: readonly number[], runs = 3, keys = 60): Promise<EditorRow[]> {
  const served = await servePage(fileURLToPath(new URL('.', import.meta.url)));
  const browser = await launchChromium();
  const rows: EditorRow[] = [];
  try {
    for (const sections of sizes) {
      const opens: Record<Opened, number[]> = { ours: [], bare: [], empty: [] };
      const typed: Record<Opened, number[]> = { ours: [], bare: [], empty: [] };
      const missed: Record<Opened, number> = { ours: 0, bare: 0, empty: 0 };
      let characters = 0;
      for (let run = 0; run < runs; run++) {
        for (const what of ['bare', 'ours', 'empty'] as const) {
          const tab = await browser.newPage({ viewport: { width: 1366, height: 768 } });
          await tab.goto(served.origin);
          await tab.waitForFunction(() => 'openFor' in window, null, { timeout: 60_000 });
          const opened = await tab.evaluate(([kind, size]) => window.openFor(kind, size), [what, sections] as const);
          characters = opened.characters;
          opens[what].push(opened.openMs);
          for (const share of [0.02, 0.5, 0.98]) {
            const times = await typeAt(tab, share, Math.ceil(keys / 3));
            typed[what].push(...times.latencyMs);
            missed[what] += times.missed;
          }
          await tab.close();
        }
      }
      const each = <T>(of: (what: Opened) => T): Record<Opened, T> => ({
        ours: of('ours'),
        bare: of('bare'),
        empty: of('empty'),
      });
      rows.push({
        sections,
        characters,
        openMs: { ours: quantile(opens.ours, 0.5), bare: quantile(opens.bare, 0.5) },
        openRatio: quantile(opens.ours, 0.5) / quantile(opens.bare, 0.5),
        keysMissed: each((what) => (100 * missed[what]) / typed[what].length),
        keyP95Ms: each((what) => quantile(typed[what], 0.95)),
      });
    }
  } finally {
    await browser.close();
    await served.stop();
  }
  return rows;
}

async function typeAt(tab: Page, share: number, keys: number) {
  await tab.evaluate((where) => window.placeAt(where), share);
  await tab.waitForTimeout(400);
  await tab.evaluate(() => window.watchKeys());
  for (let i = 0; i < keys; i++) {
    await tab.keyboard.press('x');
    await tab.waitForTimeout(55 + (i % 7) * 3);
  }
  await tab.waitForTimeout(300);
  return tab.evaluate(() => window.keyTimes());
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
