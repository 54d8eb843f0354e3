import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startFromTemplate } from './steps/begin.ts';
import { untilCaretIsKnown } from './steps/shown-page.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { openOn } from './steps/open-on.ts';
import { hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('what is said of acts on whole provisions', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(startFromTemplate));
    const { page } = window;
    await pageText(page).locator('[data-kind="section"]').first().locator('p').first().click();
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const said = () =>
    window.page.evaluate(() => document.querySelector('[aria-live="polite"][role="status"]')?.textContent ?? '');
  const press = (keys: string) => window.page.keyboard.press(keys);

  test('choosing provisions says which', async () => {
    // A key that comes in the moment in which the text appears chooses, and is not said yet: who hears nothing presses again.
    const pressedAgain = async () => {
      await press('Control+Shift+ArrowDown');
      return said();
    };
    await expect.poll(pressedAgain).toMatch(/^.*\d.* chosen$/);
  });

  test('typing says nothing', async () => {
    await press('Escape');
    const before = await said();
    await window.page.keyboard.type('word ');
    expect(await said()).toBe(before);
  });

  test('inserting without renumbering says the number, and its provision is described as fixed', async () => {
    await press('Control+Alt+9');
    await expect.poll(said).toMatch(/^Inserted as .*\d/);
    expect(await pageText(window.page).locator('[data-fixed]').first().getAttribute('aria-description')).toBe(
      'Fixed number',
    );
  });

  test('from the menu it says the same', async () => {
    const { page } = window;
    await press('Control+z');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Insert without renumbering/ }).click();
    await expect.poll(said).toMatch(/^Inserted as .*\d/);
  });

  test('moving a provision says what number it has now, and back again', async () => {
    const { page } = window;
    await pageText(page).locator('[data-kind="section"] > [data-kind="heading"]').nth(3).click();
    await untilCaretIsKnown(page);
    await press('Alt+ArrowDown');
    await expect.poll(said).toBe('Section 4 is now section 5');
    await press('Alt+ArrowUp');
    await expect.poll(said).toBe('Section 5 is now section 4');
  });

  test('a deletion that breaks references says where, and its notice takes it back', async () => {
    const { page } = window;
    const references = pageText(page).locator('[data-kind="reference"]');
    await references.first().click({ modifiers: ['Control'] });
    const before = await pageText(page).textContent();
    await press('Control+Shift+ArrowDown');
    await press('Delete');
    await expect.poll(said).toMatch(/^\d+ references? pointed to .*\d.* now broken: .*\d/);
    expect(await references.allTextContents()).toContainEqual(expect.stringMatching(/^\[missing reference: .+\]$/));
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => pageText(page).textContent()).toBe(before);
  });

  test('cutting what is referred to says that pasting it makes the references right, and so it is', async () => {
    const { page } = window;
    const references = pageText(page).locator('[data-kind="reference"]');
    const missing = () => references.filter({ hasText: 'missing reference' }).count();
    const notice = page.getByRole('region', { name: 'Notices' }).getByText(/which was cut/);
    await references.first().click({ modifiers: ['Control'] });
    await press('Control+Shift+ArrowDown');
    const texts = await references.allTextContents();
    await press('Control+x');
    await notice.waitFor();
    expect(await missing()).toBeGreaterThan(0);
    await press('Control+v');
    await notice.waitFor({ state: 'detached' });
    expect(await missing()).toBe(0);
    expect(await references.count()).toBe(texts.length);
  });
});
