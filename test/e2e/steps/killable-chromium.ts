import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../builders/chromium.ts';

/** A Chromium in a process group of its own on a profile that stays, so that all of it can be killed at one stroke. */
export interface KillableChromium {
  readonly page: Page;
  /** SIGKILL to every process of the browser; resolves when it is gone. */
  kill(): Promise<void>;
}

export async function launchKillable(profile: string, address: string): Promise<KillableChromium> {
  const program = findChromium();
  if (!program) throw new Error('no Chromium: guard the suite with hasBrowser');
  const child = spawn(
    program,
    [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = once(child, 'exit');
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(await debuggingAddress(child));
  } catch (error) {
    killGroup(child);
    throw error;
  }
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the browser has no page');
  page.setDefaultTimeout(20_000);
  // Only now: a page that comes while Playwright connects can leave it waiting for ever.
  await page.goto(address);
  return {
    page,
    kill: async () => {
      killGroup(child);
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** Chromium says on its error output where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended at its start: ${said}`)));
  });
}
