import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Where Electron's program is, or null. The npm package comes without it and fetches it on first use, so this looks
 * first and fetches only when asked. (Importing `electron` from Node would fetch it too: nothing here does.)
 */
export function electronBinary(fetchIfMissing: boolean): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const found = installed(folder);
  if (found || !fetchIfMissing) return found;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 });
  return installed(folder);
}

function installed(folder: string): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const path = join(override ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : null;
}
