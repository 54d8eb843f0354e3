import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfOlder } from './build-window.ts';
import { electronBinary } from './electron-binary.ts';
import { listen, usualPort, windowServer } from './window-server.ts';

/**
 * `npm start`: Electron where its program is or can be fetched; else the same window in the default browser.
 * `npm start -- --browser` asks for the browser at once, `-- --port N` for another port.
 */
const project = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
});

if (!buildIfOlder(project)) {
  console.error('The window could not be built; the lines above say why.');
  process.exit(1);
}
const binary = values.browser ? null : electronBinary(true);
if (binary) {
  const child = spawn(binary, [project], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
} else {
  await serve();
}

async function serve(): Promise<void> {
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65535) {
    console.error('--port takes a number from 1024 to 65535.');
    process.exit(2);
  }
  if (!values.browser)
    console.log('Electron’s program cannot be downloaded here: the same window opens in your browser.');
  const listening = await listen(windowServer(join(project, 'out', 'renderer'), port), port);
  if (!listening.ok) {
    console.error(
      `Not started: ${listening.reason}. Drafts belong to the address they were made at, so another port shows ` +
        'another, empty library. To use one all the same: npm start -- --port 47216',
    );
    process.exit(1);
  }
  const address = `http://127.0.0.1:${port}/`;
  console.log(`Bylawright: ${address}   (Ctrl+C stops it)`);
  if (port !== usualPort) console.log(`The usual port is ${usualPort}: drafts made there are not shown here.`);
  if (!values['no-open']) openBrowser(address);
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? (['open', [address]] as const)
      : process.platform === 'win32'
        ? (['cmd', ['/c', 'start', '', address]] as const)
        : (['xdg-open', [address]] as const);
  if (process.platform === 'linux' && (spawnSync('which', ['xdg-open']).status !== 0 || !process.env['DISPLAY']))
    return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
