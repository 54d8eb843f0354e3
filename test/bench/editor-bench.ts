import type { BrowserContext, Page } from '@playwright/test';
import { type BenchRow, median, quantile, timesRow } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';
import type { KeyTime } from './pages/probe.ts';
import { flatJson, placeAt, sampleOrdinance } from './sample-ordinance.ts';

/** The text is on the screen, numbered, with the cursor in it. */
export const textShown = '.ordinance-page[contenteditable="true"]:focus [data-kind="section"][data-label]';
const outlineShown = '[role="treeitem"]';
const places = [0, 0.5, 0.98] as const;

export interface EditorPlan {
  readonly sizes: readonly number[];
  /** How often each is opened. */
  readonly runs: number;
  /** In how many of these runs it is also written in, and how many keys at each place. */
  readonly typingRuns: number;
  readonly keys: number;
}

/** Opening and typing: the whole window, our editor alone, and the peers, in turn. */
export async function benchEditor(
  context: BrowserContext,
  site: BenchSite,
  plan: EditorPlan,
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const empty: KeyTime[] = [];
  for (let run = 0; run < plan.typingRuns; run++) empty.push(...(await typeOnEmptyPage(context, site, plan.keys)));
  const rows: BenchRow[] = [];
  for (const sections of plan.sizes) {
    say(`editor, ${sections} sections`);
    rows.push(...(await benchSize(context, site, plan, sections, empty)));
  }
  return rows;
}

async function benchSize(
  context: BrowserContext,
  site: BenchSite,
  plan: EditorPlan,
  sections: number,
  empty: readonly KeyTime[],
): Promise<BenchRow[]> {
  const doc = sampleOrdinance(sections);
  const storage = await openTab(context, site, 'storage');
  const dossier = await storage.evaluate((size) => (window as BenchWindow).storage.addOrdinance(size), sections);
  await storage.close();
  const open = { window: [] as number[], outline: [] as number[], own: [] as number[], bare: [] as number[] };
  const keys = { window: [] as KeyTime[], bare: [] as KeyTime[] };
  for (let run = 0; run < plan.runs; run++) {
    const writes = run < plan.typingRuns;
    const bare = await openTab(context, site, 'bare-editor');
    await bare.evaluate((json) => (window as BenchWindow).bare.take(json), flatJson(doc));
    await tidy(bare);
    open.bare.push(await bare.evaluate(() => (window as BenchWindow).bare.open()));
    if (writes) keys.bare.push(...(await typeInBare(bare, plan.keys)));
    await bare.close();

    const whole = await openTab(context, site, '#/');
    const hash = `#/d/${dossier}/draft`;
    await tidy(whole);
    const [text = Number.NaN, outline = Number.NaN] = await goTo(whole, hash, [textShown, outlineShown]);
    open.window.push(text);
    open.outline.push(outline);
    if (writes) keys.window.push(...(await typeInWindow(whole, hash, sections, plan.keys)));
    await whole.close();

    const own = await openTab(context, site, 'own-editor');
    await own.evaluate((json) => (window as BenchWindow).own.take(json), doc.toJSON() as object);
    await tidy(own);
    open.own.push(await own.evaluate(() => (window as BenchWindow).own.open()));
    await own.close();
  }
  const about = { group: 'editor' as const, size: sections };
  const bar = sections === 2000 ? 0.6 : undefined;
  const bareName = 'bare TipTap, the same text as JSON';
  return [
    timesRow({ ...about, what: 'open in the window', peerName: bareName }, open.window, open.bare, bar),
    timesRow({ ...about, what: 'and its outline beside it', peerName: bareName }, open.outline, open.bare),
    timesRow({ ...about, what: 'open the editor alone', peerName: bareName }, open.own, open.bare),
    keysRow({ ...about, what: 'keys', peerName: 'bare TipTap' }, keys.window, keys.bare),
    keysRow({ ...about, what: 'keys', peerName: 'empty page' }, keys.window, empty),
    keyTimesRow({ ...about, what: 'a key', peerName: 'bare TipTap' }, keys.window, keys.bare),
  ];
}

export function goTo(tab: Page, hash: string, selectors: readonly string[]): Promise<number[]> {
  return tab.evaluate(([to, wanted]) => (window as BenchWindow).probe.go(to, wanted), [hash, selectors] as const);
}

async function typeInWindow(tab: Page, hash: string, sections: number, keys: number): Promise<KeyTime[]> {
  const times: KeyTime[] = [];
  for (const share of places) {
    const id = placeAt(sections, share);
    // The window writes the cursor's place into the address: what we put there meanwhile would be lost.
    await tab.waitForTimeout(500);
    const there = [`.ordinance-page:focus [data-id="${id}"]`];
    const go = ([to, selectors]: readonly [string, readonly string[]]) =>
      (window as BenchWindow).probe.go(to, selectors);
    await tab.evaluate(go, [`${hash}/${id}`, there] as const);
    const before = await tab.locator(`[data-id="${id}"]`).innerText();
    times.push(...(await type(tab, keys)));
    const after = await tab.locator(`[data-id="${id}"]`).innerText();
    if (after.length - before.length !== keys) throw new Error(`of ${keys} keys not all arrived at ${id}: ${after}`);
  }
  await tab.locator('[data-save-state="saved"]').waitFor();
  return times;
}

async function typeInBare(tab: Page, keys: number): Promise<KeyTime[]> {
  const times: KeyTime[] = [];
  for (const share of places) {
    await tab.evaluate((where) => (window as BenchWindow).bare.placeAt(where), share);
    times.push(...(await type(tab, keys)));
  }
  return times;
}

async function typeOnEmptyPage(context: BrowserContext, site: BenchSite, keys: number): Promise<KeyTime[]> {
  const tab = await openTab(context, site, 'bare-editor');
  await tab.evaluate(() => (window as BenchWindow).bare.openEmpty());
  const times = await typeInBare(tab, keys);
  await tab.close();
  return times;
}

/** Keys as a quick typist strikes them, with a short pause now and then: what waits for a pause must not hold up keys. */
export async function type(tab: Page, keys: number): Promise<readonly KeyTime[]> {
  await tab.waitForTimeout(400);
  await tab.evaluate(() => (window as BenchWindow).probe.watchKeys());
  for (let key = 0; key < keys; key++) {
    await tab.keyboard.press('x');
    await tab.waitForTimeout(key % 10 === 9 ? 330 + 37 * (key % 7) : 60 + ((key * 29) % 53));
  }
  await tab.waitForTimeout(200);
  const times = await tab.evaluate(() => (window as BenchWindow).probe.keys());
  if (times.length !== keys) throw new Error(`${times.length} of ${keys} keys were seen`);
  return times;
}

/** Keys that missed the next frame, in percent. */
export const missedShare = (keys: readonly KeyTime[]) =>
  (100 * keys.filter(({ missed }) => missed).length) / keys.length;

function keysRow(
  about: Pick<BenchRow, 'group' | 'what' | 'size' | 'peerName'>,
  ours: readonly KeyTime[],
  peer: readonly KeyTime[],
): BenchRow {
  const share = missedShare(ours);
  const isBarred = about.size >= 500 && about.peerName === 'empty page';
  return {
    ...about,
    ours: share,
    peer: missedShare(peer),
    ratio: null,
    unit: '% missed',
    behind: { keys: ours.length, places: ours.length / places.length },
    ...(isBarred ? { bar: { most: 5, of: 'ours' as const, kept: share <= 5 } } : {}),
  };
}

/** From the key to the painted frame. */
function keyTimesRow(
  about: Pick<BenchRow, 'group' | 'what' | 'size' | 'peerName'>,
  ours: readonly KeyTime[],
  peer: readonly KeyTime[],
): BenchRow {
  const times = (keys: readonly KeyTime[]) => keys.map(({ ms }) => ms);
  const spread = (keys: readonly KeyTime[]) => ({ p95: quantile(times(keys), 0.95), most: Math.max(...times(keys)) });
  const [own, other] = [median(times(ours)), median(times(peer))];
  return {
    ...about,
    ours: own,
    peer: other,
    ratio: own / other,
    unit: 'ms',
    behind: { ours: spread(ours), peer: spread(peer) },
  };
}
