import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOlder } from './build-window.ts';
import { electronBinary } from './electron-binary.ts';

/** `npm run dist`: builds the window, then installers for this platform. The installers need Electron's program. */
const project = fileURLToPath(new URL('../..', import.meta.url));

if (!buildIfOlder(project)) process.exit(1);
console.log('Built: out/main, out/preload, out/renderer.');
if (!electronBinary(true)) {
  console.error('No installer was made: Electron’s program cannot be downloaded here. Run this where it can be.');
  process.exit(1);
}
const builder = join(project, 'node_modules', 'electron-builder', 'cli.js');
const run = spawnSync(process.execPath, [builder, '--publish', 'never'], { cwd: project, stdio: 'inherit' });
process.exit(run.status ?? 1);
