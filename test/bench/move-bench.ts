import type { BrowserContext, Page } from '@playwright/test';
import { type BenchRow, median, timesRow } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';
import { goTo, textShown, type } from './editor-bench.ts';

const perPart = 200;
const keys = 20;

/** A part of 200 sections moved past the next and back by the keyboard, beside ten keys written in the same by-law. */
export async function benchMove(
  context: BrowserContext,
  site: BenchSite,
  { sections, runs }: { readonly sections: number; readonly runs: number },
): Promise<BenchRow> {
  const storage = await openTab(context, site, 'storage');
  const dossier = await storage.evaluate(([size, part]) => (window as BenchWindow).storage.addOrdinance(size, part), [
    sections,
    perPart,
  ] as const);
  await storage.close();
  const moves: number[] = [];
  const tenKeys: number[] = [];
  for (let run = 0; run < runs; run++) {
    const tab = await openTab(context, site, '#/');
    await tidy(tab);
    const id = `part${Math.floor(sections / perPart / 2)}`;
    await goTo(tab, `#/d/${dossier}/draft/${id}`, [textShown, `.ordinance-page:focus [data-id="${id}"]`]);
    // Somebody who has opened a by-law this moment moves nothing yet: all of it is drawn.
    await tab.waitForFunction(() => document.querySelector('[data-plain]') === null);
    const times = await type(tab, keys);
    tenKeys.push(10 * median(times.map(({ ms }) => ms)));
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp']) moves.push(await move(tab, id, key));
    await tab.close();
  }
  const about = { group: 'editor' as const, size: sections, what: `move a part of ${perPart} sections` };
  return timesRow({ ...about, peerName: 'ten keys in the same by-law' }, moves, tenKeys, 1);
}

async function move(tab: Page, id: string, key: string): Promise<number> {
  const numberOf = () => tab.locator(`[data-id="${id}"]`).first().getAttribute('data-label');
  await tab.waitForTimeout(1500);
  const before = await numberOf();
  await tab.evaluate(() => (window as BenchWindow).probe.awaitKey());
  await tab.keyboard.press(key);
  const ms = await tab.evaluate(() => (window as BenchWindow).probe.struck());
  if ((await numberOf()) === before) throw new Error(`${key} did not move ${id}`);
  return ms;
}
