import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample, pageText, untilSaved } from './steps/begin.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('clauses', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(openExample));
  });
  afterAll(() => window.close());

  test('a clause is found by its words, read with its numbers, put in from the keyboard, and undone in one step', async () => {
    const { page } = window;
    await pageText(page).locator('[data-kind="section"] p').first().click();
    const before = await pageText(page).locator('[data-kind="section"]').count();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type the name of a command' }).fill('clause from');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Clause from the library' });
    await dialog.waitFor();
    await page.keyboard.type('assistance dog');
    await dialog.getByRole('region').getByText('An officer may ask what the dog').waitFor();
    expect(await dialog.getByRole('region').innerText()).toMatch(/\(2\)\s+An officer may ask/);
    await untilStill(page);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await pageText(page).getByText('An officer may ask what the dog').waitFor();
    expect(await pageText(page).locator('[data-kind="section"]').count()).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => pageText(page).locator('[data-kind="section"]').count()).toBe(before);
  });

  test('a provision is kept as a clause by mouse, found in the library, deleted and kept after all', async () => {
    const { page } = window;
    await pageText(page).locator('[data-kind="section"] p').first().click();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Keep this as a clause…' }).click();
    const keep = page.getByRole('dialog', { name: 'Keep this as a clause' });
    await keep.getByLabel('Name of the clause').fill('Our opening');
    await untilStill(page);
    expect(await axeFaults(page)).toEqual([]);
    await keep.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Kept as the clause “Our opening”').first().waitFor();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Clause from the library…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Clause from the library' });
    await dialog.getByRole('radio', { name: 'Our opening (your own)' }).check();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Clause from the library…' }).click();
    await dialog.getByRole('radio', { name: 'Our opening (your own)' }).check();
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await untilSaved(page);
    expect(window.faults).toEqual([]);
  });
});

/** A dialog that is still fading in has the colours of no moment that a person reads. */
const untilStill = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
