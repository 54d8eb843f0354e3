import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildIfOlder } from '../../electron/start/build-window.ts';
import { listen, windowServer } from '../../electron/start/window-server.ts';
import { findChromium } from '../builders/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built window is served; null when there is no Chromium to look at it. */
    windowAddress: string | null;
  }
}

/** Builds the window as `npm start` does and serves it, on another port than the user's own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!findChromium()) {
    project.provide('windowAddress', null);
    return () => Promise.resolve();
  }
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!buildIfOlder(root)) throw new Error('the window could not be built');
  // What is tested stays the same to the end, even when somebody builds meanwhile.
  const built = mkdtempSync(join(tmpdir(), 'bylawright-built-'));
  cpSync(join(root, 'out', 'renderer'), built, { recursive: true });
  const { server, port } = await start(built);
  project.provide('windowAddress', `http://127.0.0.1:${port}/`);
  return async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(built, { recursive: true, force: true });
  };
}

async function start(root: string): Promise<{ server: Server; port: number }> {
  for (let port = 47300; port < 47400; port += 1) {
    const server = windowServer(root, port);
    if ((await listen(server, port)).ok) return { server, port };
  }
  throw new Error('no port from 47300 to 47399 is free');
}
