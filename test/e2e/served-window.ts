import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOlder } from '../../electron/start/build-window.ts';
import { listen, windowServer } from '../../electron/start/window-server.ts';

export interface ServedWindow {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds the window as `npm start` does and serves it, on another port than the user's own. */
export async function serveWindow(): Promise<ServedWindow> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!buildIfOlder(root)) throw new Error('the window could not be built');
  // What is tested stays the same to the end, even when somebody builds meanwhile.
  const built = mkdtempSync(join(tmpdir(), 'bylawright-built-'));
  cpSync(join(root, 'out', 'renderer'), built, { recursive: true });
  for (let port = 47300; port < 47400; port += 1) {
    const server = windowServer(built, port);
    if (!(await listen(server, port)).ok) continue;
    const stop = async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(built, { recursive: true, force: true });
    };
    return { address: `http://127.0.0.1:${port}/`, stop };
  }
  throw new Error('no port from 47300 to 47399 is free');
}
