import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { findChromium, launchChromiumProfile } from '../builders/chromium.ts';
import { type BenchRow, growthOf } from './bench-row.ts';
import { startBenchSite } from './bench-site.ts';
import { benchCommit } from './commit-bench.ts';
import { benchEditor } from './editor-bench.ts';
import { benchExport } from './export-bench.ts';
import { benchLibrary } from './library-bench.ts';
import { benchMatrix } from './matrix-bench.ts';
import { benchMove } from './move-bench.ts';
import { growthTable, tableOf } from './print-table.ts';
import { benchPrompts } from './prompts-bench.ts';
import { benchReading } from './reading-bench.ts';
import { benchShownPrompts } from './shown-prompts-bench.ts';

/** `npm run bench`: what the program costs beside its peers, as a table and in bench-results.json. */
const groups = ['editor', 'commit', 'export', 'library', 'reading', 'matrix', 'prompts'] as const;
type Group = (typeof groups)[number];

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
});
const isGroup = (name: string): name is Group => groups.some((group) => group === name);
const asked = values.only ?? groups;
const unknown = asked.find((name) => !isGroup(name));
if (unknown !== undefined) {
  console.error(`--only takes one of ${groups.join(', ')}, not "${unknown}".`);
  process.exit(2);
}
const wants = (group: Group) => asked.includes(group);
const { quick } = values;
const sizes = quick ? [50, 500] : [50, 500, 2000];
const started = performance.now();
const load = loadavg()[0] ?? 0;
const say = (line: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);

const rows: BenchRow[] = [];
const notes: string[] = [];
if (wants('export')) rows.push(...(await benchExport(quick ? { sizes, runs: 1 } : { sizes }, say)));
for (const name of new Set(rows.filter(({ peer }) => peer === null).map(({ peerName }) => peerName))) {
  notes.push(`Not installed here, so not measured: ${name}.`);
}

if (wants('reading')) rows.push(...benchReading(quick ? { sizes, runs: 1 } : { sizes }, say));

if (wants('prompts')) rows.push(...benchPrompts(quick ? { sizes, keys: 20 } : { sizes, keys: 60 }, say));

const inNode: ReadonlySet<Group> = new Set(['export', 'reading']);
const inBrowser = groups.filter((group) => !inNode.has(group) && wants(group));
if (inBrowser.length > 0 && !findChromium()) notes.push(`No Chromium here, so not measured: ${inBrowser.join(', ')}.`);
else if (inBrowser.length > 0) rows.push(...(await inChromium()));

const growth = growthOf(rows);
const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  node: process.version,
  chromium: chromiumVersion(),
  /** Of the minute before; above the number of cores others were at work, and the figures say little. */
  loadBefore: load,
};
const seconds = Math.round((performance.now() - started) / 1000);
writeFileSync('bench-results.json', `${JSON.stringify({ machine, quick, seconds, notes, rows, growth }, null, 2)}\n`);
console.log(tableOf(rows));
if (growth.length > 0) console.log(`\nHow each cost grows:\n${growthTable(growth)}`);
for (const note of notes) console.log(note);
console.log(
  `\n${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.chromium ?? 'no Chromium'}`,
);
if (load > 0.5)
  console.log(
    `The machine was at work before the bench began (load ${load.toFixed(1)}): figures are worse than they are alone.`,
  );
const missed = rows.filter(({ bar }) => bar && !bar.kept);
console.log(missed.length === 0 ? 'Every bar was kept.' : `${missed.length} bars were missed.`);
console.log(`Written to bench-results.json after ${seconds} s.`);

async function inChromium(): Promise<BenchRow[]> {
  const found: BenchRow[] = [];
  const site = await startBenchSite();
  try {
    await withProfile(async (context) => {
      if (wants('commit')) found.push(...(await benchCommit(context, site, { sizes, keys: quick ? 20 : 60 }, say)));
      if (wants('matrix')) {
        say('the matrix');
        found.push(...(await benchMatrix(context, site, quick ? { runs: 1, steps: 40 } : { runs: 3, steps: 60 })));
      }
      for (const sections of wants('prompts') ? sizes : []) {
        say(`prompts beside the text, ${sections} sections`);
        found.push(await benchShownPrompts(context, site, { sections, keys: quick ? 20 : 60 }));
      }
      if (!wants('editor')) return;
      const plan = quick ? { runs: 1, typingRuns: 1, keys: 20 } : { runs: 5, typingRuns: 2, keys: 30 };
      found.push(...(await benchEditor(context, site, { sizes, ...plan }, say)));
      for (const sections of sizes.filter((size) => size >= 500)) {
        say(`moving a part, ${sections} sections`);
        found.push(await benchMove(context, site, { sections, runs: quick ? 1 : 3 }));
      }
    });
    await withProfile(async (context) => {
      const plan = quick ? { dossiers: 200, runs: 1 } : { dossiers: 1000, runs: 5 };
      if (wants('library')) found.push(...(await benchLibrary(context, site, plan, say)));
    });
  } finally {
    await site.stop();
  }
  return found;
}

/** A Chromium with an empty profile on the disk: one that keeps its data in memory would commit to nothing. */
async function withProfile(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const out = fileURLToPath(new URL('../../out/bench', import.meta.url));
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'profile-'));
  const context = await launchChromiumProfile(folder);
  try {
    await work(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function chromiumVersion(): string | null {
  const path = findChromium();
  if (path === null) return null;
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
