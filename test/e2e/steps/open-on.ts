import type { Page } from '@playwright/test';
import { openWindow, type TestWindow } from '../window.ts';
import { introduce } from './begin.ts';

/** A window on a profile of its own in which somebody has said who drafts and then begun as `start` does. */
export async function openOn<Started>(
  start: (page: Page) => Promise<Started>,
): Promise<{ readonly window: TestWindow; readonly dossier: Started }> {
  const window = await openWindow();
  await introduce(window.page);
  return { window, dossier: await start(window.page) };
}
