import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['renderer', 'shared', 'electron', 'templates', 'vite.config.ts', 'electron.vite.config.ts'];

/** Builds window, preload and main process into out/ unless what is there is newer than every source. */
export function buildIfOlder(project: string): boolean {
  const built = join(project, 'out', 'renderer', 'index.html');
  if (existsSync(built) && existsSync(join(project, 'out', 'main', 'main.js'))) {
    const age = statSync(built).mtimeMs;
    if (sources.every((source) => newest(join(project, source)) < age)) return true;
  }
  const electronVite = join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return run.status === 0;
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
