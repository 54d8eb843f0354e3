import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { inject } from 'vitest';
import { axeSource, launchChromiumProfile } from '../builders/chromium.ts';

/** Whether there is a browser to test in; suites say `describe.skipIf(!hasBrowser)`. */
export const hasBrowser = inject('windowAddress') !== null;

/** One window on a profile of its own, with every request that it makes on record. */
export interface TestWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  readonly profile: string;
  /** Addresses of all requests so far. */
  readonly requests: string[];
  /** What the page reported as errors: uncaught exceptions and refusals by the policy. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens the window: on a profile that was there before, or on a new, empty one that is gone when the window closes. */
export async function openWindow(existing?: string): Promise<TestWindow> {
  const profile = existing ?? emptyProfile();
  const address = inject('windowAddress');
  if (address === null) throw new Error('no browser: guard the suite with hasBrowser');
  const context = await launchChromiumProfile(profile);
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // The system's own pickers cannot be driven; without them the window takes and gives files as any web page does.
  await context.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
      Reflect.deleteProperty(window, picker);
    }
  });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  const close = async () => {
    await context.close();
    if (existing === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, context, address, profile, requests, faults, close };
}

/** A folder for a profile of its own. */
export function emptyProfile(): string {
  return mkdtempSync(join(tmpdir(), 'bylawright-window-'));
}

/** Requests that left the window's own origin. */
export function foreignRequests(window: TestWindow): string[] {
  const { origin } = new URL(window.address);
  return window.requests.filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`) && !url.startsWith('data:'),
  );
}

export interface AxeFault {
  readonly rule: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/** Serious and critical faults that axe finds on the page as it stands, once what fades in has come. */
export async function axeFaults(page: Page): Promise<AxeFault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource());
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  return page.evaluate(async () => {
    interface Found {
      passes: unknown[];
      violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { axe } = window as unknown as { axe: { run(on: Document, options: object): Promise<Found> } };
    // Of what passes, one place per rule is enough.
    const { passes, violations } = await axe.run(document, { resultTypes: ['violations'] });
    if (passes.length < 10) throw new Error(`axe could look at next to nothing: ${passes.length} rules passed`);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        rule: id,
        impact,
        nodes: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`),
      }));
  });
}
