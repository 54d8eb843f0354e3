import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startBlank } from './steps/begin.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { untilCaretIsKnown } from './steps/shown-page.ts';
import { openOn } from './steps/open-on.ts';
import { hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('lines under words that a check found', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn((page) => startBlank(page, 'Keepers')));
    const { page } = window;
    await pageText(page).locator('[data-kind="section"] > [data-kind="p"]').first().click();
    await page.keyboard.type('A keeper shall sweep the the yard.');
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const marked = () =>
    window.page.evaluate(() =>
      ['error', 'warning', 'advice'].flatMap((severity) =>
        [...(CSS.highlights.get(`finding-${severity}`) ?? [])].map((range) => (range as Range).toString()),
      ),
    );
  const said = () =>
    window.page.evaluate(() => document.querySelector('[aria-live="polite"][role="status"]')?.textContent ?? '');
  const tip = () => window.page.getByRole('tooltip').filter({ hasText: 'shall' });

  test('stand under the very words', async () => {
    await expect.poll(async () => (await marked()).toSorted()).toEqual(['shall', 'the the']);
  });

  test('the pointer on them shows what was found, and Escape takes it away', async () => {
    const { page } = window;
    const { x, y } = await page.evaluate(() => {
      const range = ['error', 'warning', 'advice']
        .flatMap((severity) => [...(CSS.highlights.get(`finding-${severity}`) ?? [])])
        .find((one) => (one as Range).toString() === 'shall');
      const box = (range as Range).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.move(x, y);
    await tip().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tip().count()).toBe(0);
  });

  test('moving the cursor over them says nothing, Alt+F8 says it', async () => {
    const { page } = window;
    await page.keyboard.press('Home');
    for (const _ of 'A keeper sh') await page.keyboard.press('ArrowRight');
    await untilCaretIsKnown(page);
    expect(await said()).not.toContain('shall');
    await page.keyboard.press('Alt+F8');
    await expect.poll(said).toContain('“shall”');
    await tip().waitFor();
    // Escape closes the tip, and only the next one leaves the text by itself.
    const back = page.getByRole('button', { name: 'Show all again' });
    await page.keyboard.press('Control+Shift+f');
    await back.waitFor();
    await page.keyboard.press('Alt+F8');
    await tip().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tip().count()).toBe(0);
    await back.waitFor();
    await page.keyboard.press('Escape');
    await back.waitFor({ state: 'detached' });
  });

  test('the fix is made from the keyboard, and the line goes', async () => {
    const { page } = window;
    await page.keyboard.press('Control+.');
    await expect.poll(() => pageText(page).textContent()).toContain('A keeper must sweep');
    await expect.poll(marked).toEqual(['the the']);
  });

  test('they can be turned off', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lines under words');
    await page.keyboard.press('Enter');
    await expect.poll(marked).toEqual([]);
  });
});
