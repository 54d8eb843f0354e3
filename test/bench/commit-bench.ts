import type { BrowserContext } from '@playwright/test';
import { type BenchRow, quantile, timesRow } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab } from './bench-tab.ts';

/** A key's way from the document to the disk, beside one put of the same section. */
export async function benchCommit(
  context: BrowserContext,
  site: BenchSite,
  plan: { readonly sizes: readonly number[]; readonly keys: number },
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const sections of plan.sizes) {
    say(`commit, ${sections} sections`);
    const tab = await openTab(context, site, 'storage');
    const times = await tab.evaluate(
      async ([size, keys]) => {
        const { storage } = window as BenchWindow;
        return storage.commitKeys(await storage.addOrdinance(size), size, keys);
      },
      [sections, plan.keys] as const,
    );
    await tab.close();
    const row = timesRow(
      { group: 'commit', what: 'commit a key', size: sections, peerName: 'one strict put of the section' },
      times.ours,
      times.peer,
    );
    const p95 = { ours: quantile(times.ours, 0.95), peer: quantile(times.peer, 0.95) };
    rows.push({ ...row, behind: { keys: plan.keys, p95 } });
  }
  return rows;
}
