import type { BrowserContext, Page } from '@playwright/test';
import { type BenchRow, median } from './bench-row.ts';
import type { BenchSite } from './bench-site.ts';
import { type BenchWindow, openTab, tidy } from './bench-tab.ts';
import { goTo, missedShare } from './editor-bench.ts';
import type { FrameCount, KeyTime } from './pages/probe.ts';

const groups = 40;
const provisions = 60;
const strokes = ['move in the matrix', 'fill in the matrix'] as const;
type Stroke = (typeof strokes)[number];

interface Seen {
  readonly keys: Record<Stroke, KeyTime[]>;
  readonly frames: FrameCount[];
}
const nothing = (): Seen => ({ keys: { 'move in the matrix': [], 'fill in the matrix': [] }, frames: [] });

/**
 * The matrix of 40 groups by 22 rights for 60 provisions, beside an empty page: walked through and filled in (keys that
 * miss the next frame), and scrolled (frames that do not come while the wheel turns).
 */
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
  const ours = nothing();
  const empty = nothing();
  for (let run = 0; run < plan.runs; run++) {
    const bare = await openTab(context, site, 'bare-editor');
    await bare.evaluate(() => (window as BenchWindow).bare.openEmpty());
    await bare.evaluate(() => (window as BenchWindow).bare.placeAt(0));
    await see(bare, empty, plan.steps);
    await bare.close();
    const tab = await openTab(context, site, '#/');
    await tidy(tab);
    await goTo(tab, `#/d/${dossier}/assess/matrix-s${run}`, ['[role="grid"] td']);
    const rows = await tab.getByRole('grid').getByRole('row').count();
    if (rows !== groups + 1) throw new Error(`the matrix has ${rows} rows`);
    await tab.waitForTimeout(2_000);
    await tab.locator('[role="grid"] td[tabindex="0"]').focus();
    await see(tab, ours, plan.steps);
    await tab.close();
  }
  const about = { group: 'matrix', size: provisions, peerName: 'empty page', ratio: null, unit: '% missed' } as const;
  const keyRow = (what: Stroke): BenchRow => {
    const share = missedShare(ours.keys[what]);
    return {
      ...about,
      what,
      ours: share,
      peer: missedShare(empty.keys[what]),
      behind: {
        keys: ours.keys[what].length,
        ms: median(ours.keys[what].map(({ ms }) => ms)),
        times: ours.keys[what],
      },
      bar: { most: 5, of: 'ours', kept: share <= 5 },
    };
  };
  const share = missedFrames(ours.frames);
  return [
    {
      ...about,
      what: 'scroll the matrix',
      ours: share,
      peer: missedFrames(empty.frames),
      behind: { frames: ours.frames, beside: empty.frames },
      bar: { most: 5, of: 'ours', kept: share <= 5 },
    },
    ...strokes.map(keyRow),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const missedFrames = (frames: readonly FrameCount[]) =>
  (100 * sum(frames.map(({ missed }) => missed))) / sum(frames.map(({ due }) => due));

async function see(tab: Page, seen: Seen, steps: number): Promise<void> {
  await tab.bringToFront();
  for (const stroke of strokes) seen.keys[stroke].push(...(await strike(tab, stroke, steps)));
  seen.frames.push(await scroll(tab, steps));
}

/** Arrows, or a letter and the arrow to the next cell. */
async function strike(tab: Page, stroke: Stroke, steps: number): Promise<readonly KeyTime[]> {
  await tab.evaluate(() => (window as BenchWindow).probe.watchKeys('keydown'));
  for (let step = 0; step < steps; step++) {
    const filling = step % 2 === 1 ? 'ArrowRight' : letters[(step / 2) % letters.length];
    const key = stroke === 'fill in the matrix' ? filling : moves[step % moves.length];
    await tab.keyboard.press(key ?? 'h');
    await tab.waitForTimeout(60 + ((step * 29) % 53));
  }
  await tab.waitForTimeout(200);
  const times = await tab.evaluate(() => (window as BenchWindow).probe.keys());
  if (times.length !== steps) throw new Error(`${times.length} of ${steps} keys to ${stroke} were seen`);
  return times;
}

/** The wheel turned without a stop, there and back in both directions. */
async function scroll(tab: Page, steps: number): Promise<FrameCount> {
  const box = tab.locator('[data-matrix-box], body').last();
  await box.hover({ position: { x: 300, y: 120 } });
  await tab.evaluate(() => (window as BenchWindow).probe.watchFrames());
  for (let step = 0; step < steps; step++) {
    const isOut = step % 20 < 10;
    await tab.mouse.wheel(isOut ? 60 : -60, isOut ? 120 : -120);
    await tab.waitForTimeout(40);
  }
  return tab.evaluate(() => (window as BenchWindow).probe.frames());
}

const moves = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft', 'PageUp'] as const;
const letters = ['h', 'b', 'n', 'u', 'Delete'] as const;
