import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, openExample, pageText, startBlank, untilSaved } from './steps/begin.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile } from './steps/open-file.ts';
import { clickBehind, lineOf, shownLines } from './steps/shown-page.ts';
import { openOn } from './steps/open-on.ts';
import { foreignRequests, hasBrowser, openWindow, type TestWindow } from './window.ts';

const example = 'Worked example: noise in Harrowmere';

describe.skipIf(!hasBrowser)('the library', () => {
  let window: TestWindow;
  const folder = mkdtempSync(join(tmpdir(), 'bylawright-files-'));
  beforeAll(async () => {
    ({ window } = await openOn(openExample));
    await toLibrary(window.page);
    await startBlank(window.page, 'Kites');
    await clickBehind(window.page, 'Untitled by-law');
    await window.page.keyboard.type(' on kites and balloons');
    await untilSaved(window.page);
    await toLibrary(window.page);
  });
  afterAll(async () => {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  });
  oneAfterAnother(() => window);

  test('lists the by-laws, the one changed last first', async () => {
    expect(await names(window.page)).toEqual(['Kites', example]);
  });

  test('finds by words of the text, as they are typed, and shows where they stand', async () => {
    const { page } = window;
    const search = page.getByRole('searchbox', { name: 'Search names, titles and text' });
    await search.fill('amplified sou');
    await expect.poll(() => names(page)).toEqual([example]);
    // The first of the places in the order of the text, whatever order they are stored in.
    await page.getByRole('row').getByText('“amplified sound” means speech, music').waitFor();
    await search.fill('balloons');
    await expect.poll(() => names(page)).toEqual(['Kites']);
    await search.fill('');
    await expect.poll(() => names(page)).toEqual(['Kites', example]);
  });

  test('duplicates, renames and deletes, and brings back what was deleted', async () => {
    const { page } = window;
    await choose('Kites', 'Duplicate');
    await expect.poll(() => names(page)).toContain('Kites (copy)');
    await choose('Kites (copy)', 'Rename');
    await page.getByRole('textbox', { name: 'New name' }).fill('Balloons');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toContain('Balloons');
    await choose('Kites', 'Delete');
    await expect.poll(() => names(page)).not.toContain('Kites');
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await names(page)).toSorted()).toEqual(['Balloons', 'Kites', example]);
    await page.reload();
    await expect.poll(async () => (await names(page)).toSorted()).toEqual(['Balloons', 'Kites', example]);
  });

  test('a copy saved to a file opens elsewhere with every word and every answer', async () => {
    const { page } = window;
    const [download] = await Promise.all([page.waitForEvent('download'), choose(example, 'Save a copy to a file')]);
    expect(download.suggestedFilename()).toMatch(/\.bylaw$/);
    const path = await kept(download);
    await page.getByRole('row', { name: new RegExp(`^${example}`) }).click();
    await openedDossier(page);
    const lines = await shownLines(page);
    await page.getByRole('link', { name: /^Assess/ }).click();
    const answered = await answeredOn(page);
    const other = await openWindow();
    try {
      await introduce(other.page, { name: 'Jonas Weir', post: 'Councillor', council: '' });
      await pickFile(other.page, path);
      await openedDossier(other.page);
      expect(await shownLines(other.page)).toEqual(lines);
      await other.page.getByRole('link', { name: /^Assess/ }).click();
      expect(await answeredOn(other.page)).toBe(answered);
      expect(other.faults).toEqual([]);
    } finally {
      await other.close();
    }
    await toLibrary(page);
  });

  test('a backup of everything brings everything back on another computer', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Settings' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup of everything' }).click(),
    ]);
    const path = await kept(download);
    const other = await openWindow();
    try {
      await introduce(other.page);
      await other.page.goto(`${other.address}#/settings`);
      const [chooser] = await Promise.all([
        other.page.waitForEvent('filechooser'),
        other.page.getByRole('button', { name: 'Bring back a backup' }).click(),
      ]);
      await chooser.setFiles(path);
      await other.page.getByText('The backup was brought back: 3 by-laws added').first().waitFor();
      await other.page.goto(`${other.address}#/`);
      await expect.poll(async () => (await names(other.page)).toSorted()).toEqual(['Balloons', 'Kites', example]);
      await other.page.getByRole('row', { name: /^Kites/ }).click();
      await lineOf(other.page, 'Untitled by-law on kites and balloons').waitFor();
      expect(other.faults).toEqual([]);
    } finally {
      await other.close();
    }
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Close' }).click();
  });

  test('the back button goes where one came from, and every place has a link', async () => {
    const { page, address } = window;
    await page.getByRole('row', { name: /^Kites/ }).click();
    await pageText(page).waitFor();
    const link = page.url();
    await page.getByRole('link', { name: /^Assess/ }).click();
    await page.getByRole('article').first().waitFor();
    await page.goBack();
    await pageText(page).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'By-laws' }).waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await lineOf(page, 'on kites and balloons').waitFor();
    await page.goto(`${address}#/d/nobody-has-this/draft`);
    await page.getByRole('heading', { name: 'This by-law is not in the library' }).waitFor();
    expect(foreignRequests(window)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  async function choose(name: string, what: string): Promise<void> {
    const { page } = window;
    await page.getByRole('button', { name: `What can be done with ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${what}`) }).click();
  }

  async function kept(download: Download): Promise<string> {
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }
});

async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('heading', { name: 'By-laws' }).waitFor();
}

/** The names of the by-laws in the order in which they are listed. */
function names(page: Page): Promise<string[]> {
  const menus = page.getByRole('button', { name: /^What can be done with / });
  return menus.evaluateAll((buttons) =>
    buttons.map((button) => (button.getAttribute('aria-label') ?? '').replace('What can be done with ', '')),
  );
}

/** How far each section of the assessment is, as the list of them says it. */
async function answeredOn(page: Page): Promise<string> {
  await page.getByRole('article').first().waitFor();
  return page.getByRole('navigation', { name: 'Sections of the assessment' }).innerText();
}
