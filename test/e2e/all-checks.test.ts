import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startBlank } from './steps/begin.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the list of all checks', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn((page) => startBlank(page, 'Keepers')));
    const { page } = window;
    const line = pageText(page).locator('[data-kind="section"] > [data-kind="p"]').first();
    await line.click();
    await page.keyboard.type('A keeper shall sweep the yard, shall wash it and shall report at once.');
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const list = () => window.page.getByRole('region', { name: 'All checks' });
  const chosenWords = () => window.page.evaluate(() => document.getSelection()?.toString() ?? '');
  const shall = () => list().getByRole('button', { name: /must/ }).first();

  test('is reached from the palette and takes the focus', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('all checks');
    await page.keyboard.press('Enter');
    await expect.poll(() => list().evaluate((element) => element === document.activeElement)).toBe(true);
    await expect
      .poll(() =>
        list()
          .getByRole('button', { name: /^Fix all 3/ })
          .or(shall())
          .count(),
      )
      .toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('leads to the very words', async () => {
    await list().getByRole('searchbox', { name: 'Find in the checks' }).fill('shall');
    const group = list().getByRole('button', { name: /3$/ });
    await group.waitFor();
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await list()
      .getByRole('button', { name: /^section 1/i })
      .nth(1)
      .click();
    await expect.poll(chosenWords).toBe('shall');
  });

  test('F8 goes on to the next words', async () => {
    const { page } = window;
    const from = () =>
      pageText(page).evaluate(
        (root) =>
          (root as unknown as { editor: { state: { selection: { from: number } } } }).editor.state.selection.from,
      );
    const before = await from();
    await page.keyboard.press('F8');
    await expect.poll(from).toBeGreaterThan(before);
    await expect.poll(chosenWords).toBe('shall');
  });

  test('fixes all of a rule after a preview, and one undo takes it back', async () => {
    const { page } = window;
    const before = await pageText(page).textContent();
    await list()
      .getByRole('button', { name: /^Fix all 3/ })
      .click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('checkbox').count()).toBe(4);
    expect(await dialog.locator('ins').allTextContents()).toEqual(['must', 'must', 'must']);
    await dialog.getByRole('checkbox').nth(2).uncheck();
    await dialog.getByRole('button', { name: 'Fix 2' }).click();
    await expect
      .poll(() => pageText(page).textContent())
      .toContain('A keeper must sweep the yard, shall wash it and must report');
    await pageText(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => pageText(page).textContent()).toBe(before);
  });

  const count = () => list().locator('section').filter({ hasText: 'shall' }).locator('[data-check-card]').count();
  const setAside = async (scope: string, reason: string) => {
    await list().getByRole('button', { name: 'Set aside…' }).first().click();
    await list().getByRole('button', { name: 'Set aside', exact: true }).first().click();
    await list().getByText('Say why in a few words').waitFor();
    await list().getByRole('textbox', { name: 'Why does it not matter?' }).fill(reason);
    await list().getByRole('radio', { name: scope }).check();
    await list().getByRole('button', { name: 'Set aside', exact: true }).first().click();
  };

  test('one finding is set aside with a reason, and its fellows stay', async () => {
    await expect.poll(count).toBe(3);
    await setAside('Only here', 'Quoted from the Act.');
    await expect.poll(count).toBe(2);
  });

  test('the whole rule is set aside, and what is set aside says by whom and why', async () => {
    await setAside('This check, in the whole text', 'House style.');
    await expect.poll(count).toBe(0);
    await list()
      .getByRole('button', { name: /^Set aside 2$/ })
      .click();
    const items = list().getByRole('listitem');
    expect(await items.allInnerTexts()).toEqual([
      expect.stringMatching(/keeper shall sweep[^]*Quoted from the Act\.\s+Maria Adler, now\s+Use again$/),
      expect.stringMatching(/House style\.\s+Maria Adler/),
    ]);
  });

  test('it is used again from there', async () => {
    await list().getByRole('button', { name: 'Use again' }).first().click();
    await expect.poll(() => list().getByRole('button', { name: 'Use again' }).count()).toBe(1);
    await list().getByRole('button', { name: 'Use again' }).first().click();
    await expect.poll(count).toBe(3);
  });
});
