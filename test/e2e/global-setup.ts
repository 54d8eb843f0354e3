import type { TestProject } from 'vitest/node';
import { findChromium } from '../builders/chromium.ts';
import { serveWindow } from './served-window.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built window is served; null when there is no Chromium to look at it. */
    windowAddress: string | null;
  }
}

/** Serves the built window for as long as the tests in a browser run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!findChromium()) {
    project.provide('windowAddress', null);
    return () => Promise.resolve();
  }
  const { address, stop } = await serveWindow();
  project.provide('windowAddress', address);
  return stop;
}
