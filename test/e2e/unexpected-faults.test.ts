import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { introduce, openExample, pageText, startBlank } from './steps/begin.ts';
import { hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('a failure that nobody foresaw', () => {
  let window: TestWindow;
  beforeEach(async () => {
    window = await openWindow();
    await introduce(window.page);
  });
  afterEach(() => window.close());

  test('in an export is said in its dialog, which can be tried again or closed', async () => {
    const { page } = window;
    await openExample(page);
    await page.evaluate(breakWorkers);
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export as Word' });
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('The Word file could not be written: no worker in this test.').waitFor();
    await dialog.getByText('No file was saved, and your draft is as it was.').waitFor();
    await page.evaluate(mendWorkers);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });

  test('in the search leaves the names to be found, and says that the texts were not searched', async () => {
    const { page } = window;
    await startBlank(page, 'Markets of the old town');
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('searchbox').waitFor();
    await page.evaluate(breakWorkers);
    await page.getByRole('searchbox').fill('market');
    await page
      .getByText('1 by-law found for “market” Only names and titles were searched: the texts could not be read.')
      .first()
      .waitFor();
    await page.getByRole('row', { name: /Markets of the old town/ }).waitFor();
  });

  test('anywhere else is said in a notice that stays, once', async () => {
    const { page } = window;
    for (let turn = 0; turn < 2; turn++) {
      await page.evaluate(() => void Promise.reject(new Error('of this test')));
    }
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText('Something did not work. It is a fault of the program, not yours.').waitFor();
    expect(await notices.getByText('of this test').count()).toBe(1);
  });

  test('to open the library in the usual time is said, with a way to try again that works', async () => {
    const { page } = window;
    await startBlank(page, 'Slow to come');
    await page.addInitScript(() => {
      if (sessionStorage.getItem('was-slow') !== null) return;
      sessionStorage.setItem('was-slow', 'yes');
      indexedDB.databases = () => new Promise(() => undefined);
    });
    await page.reload();
    await page.getByText('This takes unusually long. Nothing that was saved is lost.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await pageText(page).waitFor();
  });
});

function breakWorkers(): void {
  Reflect.set(globalThis, 'keptWorker', globalThis.Worker);
  globalThis.Worker = new Proxy(Worker, {
    construct() {
      throw new Error('no worker in this test');
    },
  });
}

function mendWorkers(): void {
  globalThis.Worker = Reflect.get(globalThis, 'keptWorker') as typeof Worker;
}
