import type { BrowserContext, Page } from '@playwright/test';
import { type BenchRow, timesRow } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';

/** Each stands in so many of the dossiers. */
const rare = [
  { word: 'lighthouse', each: 100 },
  { word: 'quayside', each: 2 },
] as const;
const sectionsEach = 12;

/** What of a page the bench must find; the peer's list draws all rows, ours those in view. */
interface Library {
  readonly address: string;
  readonly field: string;
  readonly listed: (count: number) => string;
}
const ours: Library = {
  address: '#/',
  field: 'input[type="search"], [role="searchbox"]',
  listed: (count) => `[role="grid"][aria-rowcount="${count + 1}"] [role="row"][aria-rowindex="2"]`,
};
const peer: Library = { address: 'bare-library', field: '#query', listed: (count) => `[data-count="${count}"] li` };

interface Times {
  open: number[];
  firstSearch: number[];
  few: number[];
  many: number[];
}

/** A library of so many dossiers, opened and searched. `context` is one that holds nothing else. */
export async function benchLibrary(
  context: BrowserContext,
  site: BenchSite,
  plan: { readonly dossiers: number; readonly runs: number },
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const { dossiers: count, runs } = plan;
  say(`library, putting ${count} dossiers into it`);
  const storage = await openTab(context, site, 'storage');
  await storage.evaluate(([many, size, words]) => (window as BenchWindow).storage.addLibrary(many, size, words), [
    count,
    sectionsEach,
    rare,
  ] as const);
  await storage.close();
  say('library, opening and searching');
  const times = { ours: emptyTimes(), peer: emptyTimes() };
  for (let run = 0; run < runs; run++) {
    await measure(context, site, ours, count, times.ours);
    await measure(context, site, peer, count, times.peer);
  }
  const row = (what: string, peerName: string, of: keyof Times) =>
    timesRow({ group: 'library', what, size: count, peerName }, times.ours[of], times.peer[of]);
  return [
    row('open the library', 'getAll of all texts and a list', 'open'),
    row('search it for the first time', 'a scan of all texts in memory', 'firstSearch'),
    row('search again, found in few', 'a scan of all texts in memory', 'few'),
    row('search again, found in half', 'a scan of all texts in memory', 'many'),
  ];
}

const emptyTimes = (): Times => ({ open: [], firstSearch: [], few: [], many: [] });

async function measure(
  context: BrowserContext,
  site: BenchSite,
  library: Library,
  count: number,
  times: Times,
): Promise<void> {
  const [few, many] = rare;
  // Ours begins at another place of the window, and the peer at a page that has not read yet.
  const tab = await openTab(context, site, library === ours ? '#/welcome' : library.address);
  await tidy(tab);
  const go = (selector: string) => (window as BenchWindow).probe.go('#/', [selector]);
  times.open.push(...(await tab.evaluate(go, library.listed(count))));
  await tab.waitForTimeout(500);
  times.firstSearch.push(await search(tab, library, few.word.slice(0, -1), count / few.each));
  times.many.push(await search(tab, library, many.word, Math.ceil(count / many.each)));
  times.few.push(await search(tab, library, few.word, count / few.each));
  await tab.close();
}

async function search(tab: Page, library: Library, word: string, found: number): Promise<number> {
  const field = tab.locator(library.field);
  await field.fill('');
  await tab.waitForTimeout(500);
  await field.focus();
  await tab.evaluate((selector) => (window as BenchWindow).probe.awaitInput(selector), library.listed(found));
  // As a paste: one input with the whole word.
  await tab.keyboard.insertText(word);
  return tab.evaluate(() => (window as BenchWindow).probe.shown());
}
