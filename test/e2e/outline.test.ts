import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startFromTemplate, untilSaved } from './steps/begin.ts';
import { hasFocus } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { openOn } from './steps/open-on.ts';
import { untilCaretIsKnown } from './steps/shown-page.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the outline', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(startFromTemplate));
    await row('2 Purpose').waitFor();
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const row = (name: string) =>
    window.page.getByRole('treeitem', { name: new RegExp(`^${name.replaceAll(' ', '\\s*')}`) });
  const press = (keys: string) => window.page.keyboard.press(keys);
  const chosen = () => window.page.getByRole('treeitem', { selected: true }).count();
  const said = () =>
    window.page.evaluate(() => document.querySelector('[aria-live="polite"][role="status"]')?.textContent ?? '');

  test('Shift and an arrow key choose several sections, and Alt and an arrow key move them; the focus stays', async () => {
    await row('2 Purpose').click();
    await row('2 Purpose').focus();
    await press('Shift+ArrowDown');
    expect(await chosen()).toBe(2);
    await press('Alt+ArrowDown');
    await expect.poll(said).toBe('Section 2 and section 3 are now section 3 and section 4');
    await row('3 Purpose').waitFor();
    await row('4 Definitions').waitFor();
    await expect.poll(() => hasFocus(row('4 Definitions'))).toBe(true);
    await press('Alt+ArrowUp');
    await row('2 Purpose').waitFor();
    expect(await chosen()).toBe(2);
  });

  test('Escape gives up the choice; Alt and left or right change the level and back', async () => {
    await press('Escape');
    expect(await chosen()).toBe(0);
    await expect.poll(() => hasFocus(row('3 Definitions'))).toBe(true);
    await press('Alt+ArrowRight');
    await expect.poll(said).toMatch(/^Section 3 is now section 2\(\d+\)$/);
    await press('Control+z');
    await row('3 Definitions').waitFor();
  });

  test('a drag of two rows chosen with Ctrl shows what they become and takes them into another part', async () => {
    const { page } = window;
    const before = await pageText(page).textContent();
    await row('2 Purpose').click();
    await row('4 Where').click({ modifiers: ['Control'] });
    expect(await chosen()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    const [from, to] = [await row('4 Where').boundingBox(), await row('7 Amplified').boundingBox()];
    if (from === null || to === null) throw new Error('not on the screen');
    await page.mouse.move(from.x + 60, from.y + 9);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + to.height - 6, { steps: 4 });
    await page.locator('[data-drop-line]').waitFor();
    await expect.poll(said).toBe('Section 2 and section 4 become section 6 and section 7');
    await page.mouse.up();
    await row('6 Purpose').waitFor();
    await row('7 Where').waitFor();
    await press('Control+z');
    await row('2 Purpose').waitFor();
    expect(await pageText(page).textContent()).toBe(before);
  });

  test('Escape while dragging moves nothing', async () => {
    const { page } = window;
    const [from, to] = [await row('3 Definitions').boundingBox(), await row('7 Amplified').boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 9);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 20, { steps: 4 });
    await page.locator('[data-drop-line]').waitFor();
    await press('Escape');
    await expect.poll(said).toBe('Nothing was moved');
    await page.mouse.up();
    await row('3 Definitions').waitFor();
  });

  test('who clicks into the text after a drag writes there: the outline does not fetch the focus back', async () => {
    const { page } = window;
    const [from, to] = [await row('3 Definitions').boundingBox(), await row('4 Where').boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 9);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + (to?.height ?? 0) - 6, { steps: 4 });
    await page.locator('[data-drop-line]').waitFor();
    await page.mouse.up();
    await row('4 Definitions').waitFor();
    await expect.poll(() => hasFocus(row('4 Definitions'))).toBe(true);
    const before = (await pageText(page).textContent()) ?? '';
    await pageText(page).locator('[data-kind="section"]', { hasText: 'Purpose' }).locator('p').first().click();
    await untilCaretIsKnown(page);
    await expect.poll(() => row('2 Purpose').getAttribute('aria-current')).toBe('location');
    expect(await hasFocus(pageText(page))).toBe(true);
    await press('x');
    await press('Backspace');
    expect(await pageText(page).textContent()).toBe(before);
    await row('2 Purpose').focus();
  });

  test('Delete takes out what is chosen, and the next row has the focus', async () => {
    await press('Escape');
    await row('9 Alarms').focus();
    await press('Delete');
    await row('9 Permits').waitFor();
    await expect.poll(() => hasFocus(row('9 Permits'))).toBe(true);
  });

  test('what is folded is folded when one comes back', async () => {
    const { page } = window;
    await row('PART 2').focus();
    await press('ArrowLeft');
    expect(await row('PART 2').getAttribute('aria-expanded')).toBe('false');
    await untilSaved(page);
    await page.reload();
    await row('PART 3').waitFor();
    expect(await row('PART 2').getAttribute('aria-expanded')).toBe('false');
    expect(await row('PART 1').getAttribute('aria-expanded')).toBe('true');
  });
});
