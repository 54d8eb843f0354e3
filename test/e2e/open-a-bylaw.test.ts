import { openSync, ftruncateSync, closeSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusDir } from '../builders/corpus.ts';
import { introduce, openedDossier, untilSaved } from './steps/begin.ts';
import { hostileFiles, smallAct } from './steps/hostile-files.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile, readUnder } from './steps/open-file.ts';
import { clickBehind, numberBeside, shownLines } from './steps/shown-page.ts';
import { storedRows } from './steps/storage.ts';
import { readWordFile } from './steps/word-file.ts';
import { foreignRequests, hasBrowser, openWindow, type TestWindow } from './window.ts';

const corpus = corpusDir();
if (corpus === null) console.log('No corpus of by-laws is here (BYLAW_CORPUS): the real by-law is skipped.');

describe.skipIf(!hasBrowser)('opening a by-law that exists', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    await introduce(window.page);
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  test('a small one is read, and what was not understood is listed with its words', async () => {
    const { page } = window;
    await pickFile(page, { name: 'kites.xml', content: smallAct });
    const report = await readUnder(page, 'South Africa');
    await report.getByText('“Kites By-law” is now in your library. Every word of it was kept.').waitFor();
    await report.getByRole('cell', { name: 'Up and away' }).first().waitFor();
    const words = await report
      .locator('dt', { hasText: /^words?$/ })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();
    await report.getByRole('button', { name: 'Open the by-law' }).click();
    await openedDossier(page);
    // One count of words, wherever it stands.
    await page.getByText(`${words} words`, { exact: true }).waitFor();
    const numbered = (await shownLines(page)).filter(({ number }) => number !== '');
    expect(numbered.map(({ number, words }) => `${number} ${words}`)).toEqual([
      'PART 1 Kites',
      '1. Flying',
      '(1) A person may fly a kite by day.',
      '(2) By night a kite must not—',
      '(a) hum; or',
      '(b) carry a lamp.',
      '2. Strings',
    ]);
  });

  test('it is drafted on and leaves as Word', async () => {
    const { page } = window;
    await clickBehind(page, 'carry a lamp.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('sing.');
    await expect.poll(() => numberBeside(page, 'sing.')).toBe('(c)');
    await untilSaved(page);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export as Word' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const { lines } = await readWordFile(download);
    expect(lines).toContain('(c) sing.');
    expect(lines.join('\n')).toContain('Up and away');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  test.skipIf(corpus === null)('a real one is read and leaves as Word with every number of the screen', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Library' }).click();
    await pickFile(page, join(corpus ?? '', 'akn2', 'streets-public-places-noise-2007.xml'));
    const report = await readUnder(page, 'South Africa');
    await report.getByRole('button', { name: 'Open the by-law' }).click();
    await openedDossier(page);
    const shown = (await shownLines(page)).filter(
      ({ kind, number }) => number !== '' && /section|paragraph/.test(kind),
    );
    expect(shown.length).toBeGreaterThan(100);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export as Word' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const { lines } = await readWordFile(download);
    const onScreen = shown.map(({ number, words }) => `${number} ${words}`.replace(/\s+/g, ' ').trim());
    expect(onScreen.filter((line) => !lines.includes(line))).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  test('a file that is not one is refused in one message that names it, and the library is as it was', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    const before = await storedRows(page);
    for (const file of await hostileFiles()) {
      await pickFile(page, file);
      await expectRefusal(file.name, file.says);
    }
    expect(await storedRows(page)).toEqual(before);
  });

  test('a file of 200 MB is refused before it is read', async () => {
    const { page } = window;
    const folder = mkdtempSync(join(tmpdir(), 'bylawright-huge-'));
    const path = join(folder, 'huge.xml');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200 * 2 ** 20);
    closeSync(file);
    await pickFile(page, path);
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('huge.xml is 200 MB; files up to 64 MB can be opened.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    rmSync(folder, { recursive: true });
  });

  test('nothing left the machine and nothing failed on the way', () => {
    expect(foreignRequests(window)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  async function expectRefusal(name: string, says: RegExp): Promise<void> {
    const { page } = window;
    const asks = page.getByRole('alertdialog', { name: `Open ${name}` });
    const refused = page.getByRole('alertdialog', { name: `${name} was not opened` });
    await asks.or(refused).first().waitFor();
    if (await asks.isVisible()) await asks.getByRole('button', { name: 'Read the by-law' }).click();
    await refused.waitFor();
    expect(await refused.locator('p').allInnerTexts()).toEqual([
      expect.stringMatching(says),
      'Nothing in your library was changed.',
    ]);
    await refused.getByRole('button', { name: 'Close' }).click();
    await refused.waitFor({ state: 'detached' });
  }
});
