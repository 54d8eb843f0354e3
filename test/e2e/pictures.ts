import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launchChromium } from '../builders/chromium.ts';
import { introduce, openedDossier, openNewDialog, pageText } from './steps/begin.ts';
import { clickBehind } from './steps/shown-page.ts';
import { serveWindow } from './served-window.ts';

/** Takes the pictures of the README from the window as it is: `npx tsx test/e2e/pictures.ts`. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { address, stop } = await serveWindow();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 800 },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
    });
    await takeAll(await context.newPage(), address);
  } finally {
    await browser.close();
    await stop();
  }
}

async function takeAll(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await introduce(page);
  await take(page, 'welcome');

  await fromTemplate(page, 'Noise', 'Noise at the harbour', { Year: '2027', Area: 'the harbour of Harrowmere' });
  await toLibrary(page);
  await fromTemplate(page, 'Public spaces and assemblies', 'Parks and squares', { Year: '2026' });
  await toLibrary(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('worked');
  await page.keyboard.press('Enter');
  const example = await openedDossier(page);
  await figuresStand(page);
  await toLibrary(page);
  await page.getByRole('row').nth(3).waitFor();
  await take(page, 'library');

  await page.goto(`${address}#/d/${example}/draft`);
  await pageText(page).waitFor();
  await figuresStand(page);
  await clickBehind(page, 'A person must not use amplified sound in a street');
  await page.getByRole('complementary', { name: 'About this provision' }).getByRole('article').first().waitFor();
  await take(page, 'draft');

  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('link', { name: /^Assess/ }).click();
  await page.getByRole('link', { name: /^Proportionality/ }).click();
  await page.getByRole('heading', { name: 'Proportionality' }).first().waitFor();
  await take(page, 'assess');

  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /^Both in one file/ }).click();
  await take(page, 'export');
}

async function fromTemplate(page: Page, template: string, name: string, facts: Record<string, string>): Promise<void> {
  const dialog = await openNewDialog(page);
  await dialog.getByRole('radio', { name: new RegExp(`^${template}`) }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name in the library').fill(name);
  for (const [label, value] of Object.entries(facts)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Create the by-law' }).click();
  await openedDossier(page);
  await figuresStand(page);
}

/** Waits until what is open has been counted. */
const figuresStand = (page: Page) =>
  page
    .getByText(/question(s)? open/)
    .first()
    .waitFor();

async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('heading', { name: 'By-laws' }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}

await main();
