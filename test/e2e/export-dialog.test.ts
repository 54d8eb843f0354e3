import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { introduce, openExample, pageText } from './steps/begin.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the export dialog', () => {
  let window: TestWindow;
  beforeEach(async () => {
    window = await openWindow();
    await introduce(window.page);
  });
  afterEach(() => window.close());
  const dialogOf = ({ page }: TestWindow) => page.getByRole('dialog', { name: 'Export as Word' });

  test('keeps the focus when the window opens at its address, and gives it to the text when it closes', async () => {
    const { page } = window;
    const dossier = await openExample(page);
    await page.goto(`${window.address}#/d/${dossier}/export`);
    await page.reload();
    await page.locator('[data-save-state="saved"]').waitFor();
    await page.getByText('A person must not use amplified sound in a street').first().waitFor();
    await page.locator('[role="dialog"] button', { hasText: 'Export' }).waitFor();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await dialogOf(window).count()).toBe(1);
    expect(await dialogOf(window).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialogOf(window).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
    expect(await pageText(page).evaluate((text) => text.contains(document.activeElement))).toBe(true);
  });

  test('stays with its buttons in view when the window gets small and wide again', async () => {
    const { page } = window;
    await openExample(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = dialogOf(window);
    await dialog.waitFor();
    for (const [width, height] of [
      [683, 384],
      [1024, 768],
      [683, 384],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      await dialog.waitFor();
      const box = await dialog.getByRole('button', { name: 'Export' }).boundingBox();
      expect(box !== null && box.y + box.height <= height && box.x + box.width <= width).toBe(true);
    }
  });

  test('says that there is no room, that nothing was saved, and can be tried again', async () => {
    const { page } = window;
    await openExample(page);
    await page.evaluate(() => {
      const write = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      const createWritable = () => Promise.resolve({ write });
      Reflect.set(globalThis, 'showSaveFilePicker', () => Promise.resolve({ name: 'x.docx', createWritable }));
    });
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = dialogOf(window);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog
      .getByText(/There is no room left to write .*No file was saved, and your draft is as it was\./)
      .waitFor();
    await page.setViewportSize({ width: 683, height: 384 });
    await dialog.getByText(/There is no room left/).scrollIntoViewIfNeeded();
    expect(await axeFaults(page)).toEqual([]);
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });
});
