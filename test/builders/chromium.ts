import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';

/**
 * Features that no test needs. The address bar's popups are whole pages that are loaded out of sight at every start, a
 * quarter of its cost. This switch takes the place of Playwright's own, so what matters of that is here too.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** What every Chromium of the tests is started with: no sandbox (containers), no GPU, no traffic or work of its own. */
export const chromiumArguments = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium: CHROMIUM_PATH, an installed Chrome, Chromium or Edge, or Playwright's own; null if none. */
export function findChromium(): string | null {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return isExecutable(asked) ? asked : null;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) if (isExecutable(join(folder, name))) return join(folder, name);
  }
  const known = wellKnown.find(isExecutable);
  if (known) return known;
  const own = chromium.executablePath();
  return own && isExecutable(own) ? own : null;
}

/** Finds a Chromium or tries to get one: Playwright's download, then Debian's package when root on Debian. */
export function obtainChromium(say: (line: string) => void): string | null {
  const found = findChromium();
  if (found || process.env['CHROMIUM_PATH']) return found;
  say('No Chromium here: trying Playwright’s download.');
  attempt('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('Trying Debian’s package.');
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  return findChromium();
}

/** Starts a headless Chromium; throws when there is none (suites ask `findChromium` first and skip). */
export async function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments, ...extra] });
}

/** Starts a headless Chromium whose profile is kept in `folder`, so that a test can kill it and come back. */
export async function launchChromiumProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: requireChromium(),
    args: chromiumArguments,
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
  });
}

/** The source of axe-core, to be evaluated in a page (which a Content-Security-Policy does not hinder). */
export function axeSource(): string {
  return readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
}

function requireChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('no Chromium: set CHROMIUM_PATH or install one');
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 });
  } catch {
    // What matters is whether a browser is there afterwards; the caller looks again.
  }
}
