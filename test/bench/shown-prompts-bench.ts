import type { BrowserContext } from '@playwright/test';
import { type BenchRow, median, quantile } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';
import { goTo, missedShare } from './editor-bench.ts';
import type { KeyTime } from './pages/probe.ts';
import { placeAt } from './sample-ordinance.ts';

/** With its last letter this raises a prompt, without it none. */
const word = 'refugee';
const card = 'article[aria-label="Nationality or immigration status"]';

/** Keys after which a prompt has to come, or to go, beside the text: those that show it later than the frame after their own. */
export async function benchShownPrompts(
  context: BrowserContext,
  site: BenchSite,
  { sections, keys }: { readonly sections: number; readonly keys: number },
): Promise<BenchRow> {
  const storage = await openTab(context, site, 'storage');
  const dossier = await storage.evaluate((size) => (window as BenchWindow).storage.addOrdinance(size), sections);
  await storage.close();
  const tab = await openTab(context, site, '#/');
  await tidy(tab);
  const id = placeAt(sections, 0.5);
  await goTo(tab, `#/d/${dossier}/draft/${id}`, [`.ordinance-page:focus [data-id="${id}"]`]);
  await tab.waitForFunction(() => document.querySelector('[data-plain]') === null);
  await tab.keyboard.type(`${word} `, { delay: 80 });
  await tab.keyboard.press('ArrowLeft');
  // Comes once every section has been read.
  await tab.locator(card).waitFor();
  const times: KeyTime[] = [];
  for (let key = 0; key < keys; key++) {
    const isGone = key % 2 === 0;
    await tab.waitForTimeout(90 + ((key * 29) % 53));
    await tab.evaluate(([selector, isThere]) => (window as BenchWindow).probe.awaitFollowing(selector, isThere), [
      card,
      !isGone,
    ] as const);
    await tab.keyboard.press(isGone ? 'Backspace' : 'e');
    times.push(await tab.evaluate(() => (window as BenchWindow).probe.followed()));
  }
  await tab.close();
  const ms = times.map((time) => time.ms);
  const share = missedShare(times);
  return {
    group: 'prompts',
    what: 'a prompt beside the text, a frame after the key',
    size: sections,
    ours: share,
    peer: 0,
    peerName: 'two frames of 16.7 ms',
    ratio: null,
    unit: '% missed',
    behind: { ms: median(ms), p95: quantile(ms, 0.95), times },
    bar: { most: 5, of: 'ours', kept: share <= 5 },
  };
}
