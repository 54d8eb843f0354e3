import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/**
 * Checks every import against the layer rules, and that every source file was in fact seen: a tool that understands
 * no file finds no fault in it.
 */
const folders = ['shared', 'renderer', 'electron', 'test'];
const run = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...folders,
  ],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
if (!run.stdout) {
  console.error(run.stderr);
  process.exit(1);
}
const cruise = JSON.parse(run.stdout) as Cruise;
const seen = new Set(cruise.modules.map((module) => module.source.replaceAll('\\', '/')));
const files = folders.flatMap((folder) => sources(folder));
const missed = files.filter((file) => !seen.has(file));
const { violations } = cruise.summary;

for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} -> ${to}`);
for (const file of missed) console.error(`not seen by the layer check: ${file}`);
console.log(
  `layers: ${violations.length} violations in ${files.length} source files, ${files.length - missed.length} of them seen`,
);
process.exit(violations.length === 0 && missed.length === 0 && files.length > 100 ? 0 : 1);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(join(folder, entry.name).replaceAll('\\', '/'));
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}
