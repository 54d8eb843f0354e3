import type { BrowserContext, Page } from '@playwright/test';
import { type BenchRow, median } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';
import { goTo, missedShare } from './editor-bench.ts';
import type { KeyTime } from './pages/probe.ts';

const groups = 40;
const provisions = 60;
const ways = ['scroll the matrix', 'move in the matrix', 'fill in the matrix'] as const;
type Way = (typeof ways)[number];

/** The matrix of 40 groups by 22 rights for 60 provisions: scrolled, walked through and filled in, beside an empty page. */
export async function benchMatrix(
  context: BrowserContext,
  site: BenchSite,
  plan: { readonly runs: number; readonly steps: number },
): Promise<BenchRow[]> {
  const storage = await openTab(context, site, 'storage');
  const dossier = await storage.evaluate(
    ([rows, matrices]) => (window as BenchWindow).storage.addMatrices(rows, matrices),
    [groups, provisions] as const,
  );
  await storage.close();
  const ours = byWay();
  const empty = byWay();
  for (let run = 0; run < plan.runs; run++) {
    const bare = await openTab(context, site, 'bare-editor');
    await bare.evaluate(() => (window as BenchWindow).bare.openEmpty());
    await bare.evaluate(() => (window as BenchWindow).bare.placeAt(0));
    for (const way of ways) empty[way].push(...(await go(bare, way, plan.steps)));
    await bare.close();
    const tab = await openTab(context, site, '#/');
    await tidy(tab);
    await goTo(tab, `#/d/${dossier}/assess/matrix-s${run}`, ['[role="grid"] td']);
    const rows = await tab.getByRole('grid').getByRole('row').count();
    if (rows !== groups + 1) throw new Error(`the matrix has ${rows} rows`);
    await tab.waitForTimeout(2_000);
    for (const way of ways) {
      await tab.locator('[role="grid"] td[tabindex="0"]').focus();
      ours[way].push(...(await go(tab, way, plan.steps)));
    }
    await tab.close();
  }
  return ways.map((way): BenchRow => {
    const share = missedShare(ours[way]);
    return {
      group: 'matrix',
      what: way,
      size: provisions,
      ours: share,
      peer: missedShare(empty[way]),
      peerName: 'empty page',
      ratio: null,
      unit: '% missed',
      behind: { steps: ours[way].length, ms: median(ours[way].map(({ ms }) => ms)), times: ours[way] },
      bar: { most: 5, of: 'ours', kept: share <= 5 },
    };
  });
}

const byWay = (): Record<Way, KeyTime[]> => ({
  'scroll the matrix': [],
  'move in the matrix': [],
  'fill in the matrix': [],
});

/** One step after another: turns of the wheel down and up, arrows, or a letter and the arrow to the next cell. */
async function go(tab: Page, way: Way, steps: number): Promise<readonly KeyTime[]> {
  await tab.bringToFront();
  const isScrolled = way === 'scroll the matrix';
  const watched = isScrolled ? ('wheel' as const) : ('keydown' as const);
  const box = tab.locator('[data-matrix-box], body').last();
  await box.hover({ position: { x: 300, y: 120 } });
  await tab.evaluate((what) => (window as BenchWindow).probe.watchKeys(what), watched);
  // Until the browser knows that somebody listens to the wheel.
  await tab.waitForTimeout(300);
  for (let step = 0; step < steps; step++) {
    const isOut = step % 20 < 10;
    if (isScrolled) await tab.mouse.wheel(isOut ? 60 : -60, isOut ? 120 : -120);
    else if (way === 'move in the matrix') await tab.keyboard.press(moves[step % moves.length] ?? 'ArrowDown');
    else await tab.keyboard.press(step % 2 === 1 ? 'ArrowRight' : (letters[(step / 2) % letters.length] ?? 'h'));
    await tab.waitForTimeout(60 + ((step * 29) % 53));
  }
  await tab.waitForTimeout(200);
  const times = await tab.evaluate(() => (window as BenchWindow).probe.keys());
  if (times.length !== steps) throw new Error(`${times.length} of ${steps} steps to ${way} were seen`);
  return times;
}

const moves = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft', 'PageUp'] as const;
const letters = ['h', 'b', 'n', 'u', 'Delete'] as const;
