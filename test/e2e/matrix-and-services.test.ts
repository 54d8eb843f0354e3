import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample, startFromTemplate, untilSaved } from './steps/begin.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the matrix of a provision', () => {
  let window: TestWindow;
  let dossier: string;
  beforeAll(async () => {
    ({ window, dossier } = await openOn(startFromTemplate));
    await goTo('matrix');
    await window.page.getByRole('grid').waitFor();
  });
  afterAll(() => window.close());

  const goTo = (at: string) =>
    window.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/${at}`);
  const cell = (row: number, col: number) =>
    window.page.getByRole('grid').getByRole('row').nth(row).getByRole('gridcell').nth(col);
  const focused = () =>
    window.page.evaluate(() => {
      const on = document.activeElement;
      if (!(on instanceof HTMLTableCellElement && on.parentElement instanceof HTMLTableRowElement)) return null;
      return [on.parentElement.rowIndex, on.cellIndex - 1, on.getAttribute('aria-label')];
    });

  test('is filled in by letters, with the arrows, and says what a cell is in words', async () => {
    const { page } = window;
    await cell(1, 0).focus();
    await page.keyboard.press('h');
    await expect.poll(focused).toEqual([1, 0, 'Harm']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('b');
    await expect.poll(focused).toEqual([1, 1, 'Benefit']);
    await page.keyboard.press('Delete');
    await expect.poll(focused).toEqual([1, 1, 'Blank']);
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await focused())?.[1]).toBeGreaterThan(10);
  });

  test('takes one letter for a chosen range, and one undo takes it back', async () => {
    const { page } = window;
    await cell(2, 0).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('n');
    await expect.poll(() => cell(3, 1).getAttribute('aria-label')).toBe('No effect');
    expect(await cell(2, 0).getAttribute('aria-label')).toBe('No effect');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(3, 1).getAttribute('aria-label')).toBe('Blank');
    expect(await cell(2, 0).getAttribute('aria-label')).toBe('Blank');
    expect(await cell(1, 0).getAttribute('aria-label')).toBe('Harm');
  });

  test('keeps a note with a cell, and Escape goes back to the cell', async () => {
    const { page } = window;
    await cell(1, 0).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rough sleepers are moved on.');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toEqual([1, 0, 'Harm, with a note']);
    await untilSaved(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('puts letters and notes where they were meant, however fast the keys come', async () => {
    const { page } = window;
    await cell(5, 0).click();
    // No pause between keys: the panel beside the grid has to be the right cell's all the same.
    for (const key of ['h', 'ArrowRight', 'u', 'ArrowRight', 'b', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('harm none but u.');
    await page.keyboard.press('Escape');
    for (const key of ['ArrowRight', 'h', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('None here.');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toEqual([5, 3, 'Harm, with a note']);
    const heard = () => Promise.all([0, 1, 2, 3, 4].map((col) => cell(5, col).getAttribute('aria-label')));
    expect(await heard()).toEqual(['Harm', 'Not known', 'Benefit, with a note', 'Harm, with a note', 'Blank']);
    const note = page.getByRole('region', { name: 'Chosen cell' }).getByRole('textbox').first();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => note.inputValue()).toBe('harm none but u.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => note.inputValue()).toBe('None here.');
    await cell(1, 0).click();
  });

  test('goes to the next provision and back without leaving the grid', async () => {
    const { page } = window;
    const provision = page.getByLabel('Provision', { exact: true });
    const first = await provision.inputValue();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => provision.inputValue()).not.toBe(first);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => provision.inputValue()).toBe(first);
    await expect.poll(focused).toEqual([1, 0, 'Harm, with a note']);
  });

  test('lets a service be described, with what it costs a user in all', async () => {
    const { page } = window;
    await goTo('step-access');
    await page.getByRole('button', { name: 'Add a service' }).click();
    for (const [n, amount] of ['12.5', '0,75'].entries()) {
      await page.getByRole('button', { name: 'Add a cost' }).click();
      await page.getByLabel(`Amount, ${n + 1}`).fill(amount);
      await page.getByLabel(`Amount, ${n + 1}`).press('Tab');
    }
    await page.getByText('In all 13.25').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('the matrix of provisions with long headings', () => {
  test('turns from one to the next by the mouse, in windows of any width', async () => {
    const { window, dossier } = await openOn(openExample);
    const { page } = window;
    await page.evaluate((at) => {
      location.hash = at;
    }, `#/d/${dossier}/assess/matrix`);
    const provision = page.getByLabel('Provision', { exact: true });
    for (const width of [1280, 720]) {
      await page.setViewportSize({ width, height: 800 });
      const before = await provision.inputValue();
      await page.getByRole('button', { name: 'Next provision' }).click();
      await expect.poll(() => provision.inputValue()).not.toBe(before);
      await page.getByRole('button', { name: 'Previous provision' }).click();
      await expect.poll(() => provision.inputValue()).toBe(before);
    }
    await window.close();
  });
});
