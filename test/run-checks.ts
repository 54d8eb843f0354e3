import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `npm run check`: types, lint, layers, dead code, format; every one is run, so that one look shows all that is wrong. */
const bin = (name: string, ...path: string[]) => [`node_modules/${name}/${path.join('/')}`];
const checks: readonly (readonly [string, readonly string[]])[] = [
  // The types of each folder by its own tsconfig.json: one pass of the native compiler, which is in the linter.
  ['types and lint', [...bin('oxlint', 'bin', 'oxlint'), '--deny-warnings', '--type-check']],
  ['layers', ['--import', 'tsx', 'test/architecture/check-layers.ts']],
  ['dead code', [...bin('knip', 'bin', 'knip.js'), '--no-progress']],
  ['format', [...bin('@biomejs/biome', 'bin', 'biome'), 'format', '.']],
];

const failed: string[] = [];
const waiting = [...checks];

async function check([name, args]: (typeof checks)[number]): Promise<void> {
  const started = Date.now();
  const said = await promisify(execFile)(process.execPath, [...args], { maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ good: true, text: stdout + stderr }),
    (error: unknown) => ({ good: false, text: outputOf(error) }),
  );
  console.log(`${said.good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!said.good || name === 'layers') console.log(said.text.trim());
  if (!said.good) failed.push(name);
}

function outputOf(error: unknown): string {
  const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
  return stdout + stderr || String(error);
}

/** Takes one check after another while there are any. */
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
}
await Promise.all([work(), work()]);

console.log(failed.length === 0 ? 'check: all well' : `check: ${failed.join(', ')} failed`);
process.exit(failed.length === 0 ? 0 : 1);
