import { spawnSync } from 'node:child_process';

/** `npm run check`: types, lint, layers, dead code, format; every one is run, so that one look shows all that is wrong. */
const bin = (name: string, ...path: string[]) => [`node_modules/${name}/${path.join('/')}`];
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types: shared', [...bin('typescript', 'bin', 'tsc'), '-p', 'shared']],
  ['types: renderer', [...bin('typescript', 'bin', 'tsc'), '-p', 'renderer']],
  ['types: electron', [...bin('typescript', 'bin', 'tsc'), '-p', 'electron']],
  ['types: test', [...bin('typescript', 'bin', 'tsc'), '-p', 'test']],
  ['lint', [...bin('oxlint', 'bin', 'oxlint'), '--deny-warnings']],
  ['layers', ['--import', 'tsx', 'test/architecture/check-layers.ts']],
  ['dead code', [...bin('knip', 'bin', 'knip.js'), '--no-progress']],
  ['format', [...bin('@biomejs/biome', 'bin', 'biome'), 'format', '.']],
];

const failed: string[] = [];
for (const [name, args] of checks) {
  const started = Date.now();
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const good = run.status === 0;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!good || name === 'layers') console.log(`${run.stdout}${run.stderr}`.trim());
  if (!good) failed.push(name);
}
console.log(failed.length === 0 ? 'check: all well' : `check: ${failed.join(', ')} failed`);
process.exit(failed.length === 0 ? 0 : 1);
