import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildIfOlder } from '../../electron/start/build-window.ts';
import { listen, windowServer } from '../../electron/start/window-server.ts';
import { windowConfig } from '../../vite.config.ts';

/** The built window and, on the same origin and under the same policy, the pages of the bench. */
export interface BenchSite {
  readonly origin: string;
  /** The address of one of the bench's pages. */
  readonly page: (name: string) => string;
  readonly stop: () => Promise<void>;
}

const pages = ['own-editor', 'bare-editor', 'storage', 'bare-library'] as const;

/** Builds the window as `npm start` does, the bench's pages beside it, and serves both; nothing of it is shipped. */
export async function startBenchSite(): Promise<BenchSite> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  if (!buildIfOlder(project)) throw new Error('the window could not be built');
  const out = join(project, 'out', 'bench');
  mkdirSync(out, { recursive: true });
  // A copy: what is measured stays the same to the end, even when somebody builds meanwhile.
  const folder = mkdtempSync(join(out, 'site-'));
  cpSync(join(project, 'out', 'renderer'), folder, { recursive: true });
  await buildPages(join(folder, 'bench'));
  for (let port = 47400; port < 47500; port++) {
    const server = windowServer(folder, port);
    if (!(await listen(server, port)).ok) continue;
    const origin = `http://127.0.0.1:${port}`;
    const stop = async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    };
    return { origin, page: (name) => `${origin}/bench/${name}.html`, stop };
  }
  throw new Error('no port from 47400 to 47499 is free');
}

async function buildPages(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('pages', import.meta.url));
  const input = Object.fromEntries(pages.map((name) => [name, join(root, `${name}.html`)]));
  await build({
    ...windowConfig,
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ...windowConfig.build,
      outDir,
      rollupOptions: {
        input: { ...input, probe: join(root, 'probe.ts') },
        output: { entryFileNames: ({ name }) => (name === 'probe' ? 'probe.js' : 'assets/[name]-[hash].js') },
      },
    },
  });
}
