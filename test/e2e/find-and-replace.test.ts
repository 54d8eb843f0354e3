import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startFromTemplate } from './steps/begin.ts';
import { hasFocus } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('find and replace', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(startFromTemplate));
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const field = () => window.page.getByRole('textbox', { name: 'Find', exact: true });
  const bar = () => window.page.getByRole('search', { name: 'Find and replace' });
  const selected = () => window.page.evaluate(() => document.getSelection()?.toString() ?? '');
  /** The place that is marked as the one the person is at. */
  const marked = () =>
    window.page.evaluate(() => {
      const [range] = CSS.highlights.get('found-here') ?? [];
      if (!(range instanceof Range)) return null;
      const { top, bottom } = range.getBoundingClientRect();
      return { words: range.toString().toLowerCase(), isOnScreen: top > 0 && bottom < innerHeight && bottom > top };
    });
  const text = () => pageText(window.page).evaluate((root) => root.textContent ?? '');
  const ids = () =>
    pageText(window.page).evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset['id']),
    );
  const timesOf = (whole: string, words: RegExp) => whole.match(words)?.length ?? 0;

  test('Ctrl+F finds every place, far below the screen too, and Enter walks through them and round', async () => {
    const { page } = window;
    await pageText(page).click();
    await page.keyboard.press('Control+f');
    await expect.poll(() => hasFocus(field())).toBe(true);
    await page.keyboard.type('noise');
    const count = timesOf(await text(), /noise/gi);
    await bar().getByText(`${count} places`, { exact: true }).waitFor();
    const said = bar().getByRole('status');
    for (let at = 1; at <= count; at++) {
      const before = await said.textContent();
      await page.keyboard.press('Enter');
      await expect.poll(() => said.textContent()).not.toBe(before);
      expect(await said.textContent()).toMatch(new RegExp(`^\\d+ of ${count}$`));
      await expect.poll(marked).toEqual({ words: 'noise', isOnScreen: true });
    }
    expect(await hasFocus(field())).toBe(true);
  });

  test('F3 goes on from the text, and Escape in the bar gives the cursor back to it', async () => {
    const { page } = window;
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(pageText(page))).toBe(true);
    expect((await selected()).toLowerCase()).toBe('noise');
    await page.keyboard.press('Control+f');
    await expect.poll(() => hasFocus(field())).toBe(true);
    await page.keyboard.press('F3');
    await expect.poll(marked).toEqual({ words: 'noise', isOnScreen: true });
  });

  test('Enter before the pause is over counts from there, and goes on counting', async () => {
    const { page } = window;
    await field().fill('');
    await page.keyboard.type('council');
    await page.keyboard.press('Enter');
    const said = bar().getByRole('status');
    await expect.poll(() => said.textContent()).toMatch(/^[1-9]\d* of \d+$/);
    const first = await said.textContent();
    await expect.poll(marked).toMatchObject({ words: 'council' });
    // Longer than the pause after which the text is looked through.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await said.textContent()).toBe(first);
  });

  test('a pattern that cannot be used is refused in words, and one that never ends is stopped', async () => {
    await bar().getByRole('button', { name: 'Regular expression' }).click();
    await field().fill('(');
    await bar()
      .getByText(/^This pattern cannot be used: it is not a regular expression/)
      .waitFor();
    await field().fill('(a|a)*(a|a)*(\\w|\\s|\\w)*(\\w|\\s|.)*\\d\\d\\d\\d\\d\\d#');
    await bar()
      .getByText(/takes too long/)
      .waitFor();
    await bar().getByRole('button', { name: 'Regular expression' }).click();
    await field().fill('noise');
    await bar()
      .getByText(/\d+ places$/)
      .waitFor();
  });

  test('replaces what is ticked, in the whole text, as one step that undo takes back', async () => {
    const { page } = window;
    const before = await text();
    const stood = await ids();
    await pageText(page).click();
    await page.keyboard.press('Control+h');
    await field().fill('noise');
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('sound');
    await bar().getByRole('button', { name: 'Replace all…' }).click();
    const preview = page.getByRole('dialog', { name: 'Replace in the whole text' });
    await preview.getByRole('listitem').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await preview.getByRole('listitem').first().getByRole('checkbox').uncheck();
    await preview.getByRole('button', { name: /^Replace \d+$/ }).click();
    await expect.poll(async () => timesOf(await text(), /noise/gi)).toBe(1);
    expect(await ids()).toEqual(stood);
    await pageText(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe(before);
    expect(window.faults).toEqual([]);
  });

  test('printing holds every section, those never on the screen too, and nothing of the interface', async () => {
    const { page } = window;
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => {
      const root = document.querySelector('.ordinance-page');
      const sections = [...document.querySelectorAll('.ordinance-page [data-kind="section"]')];
      const isShown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
      return {
        hidden: sections.filter((section) => !isShown(section)).length,
        count: sections.length,
        buttons: [...document.querySelectorAll('button, input')].filter(isShown).length,
        isWhole: (root?.getBoundingClientRect().height ?? 0) > 2_000 && document.body.scrollHeight > 2_000,
      };
    });
    await page.emulateMedia({ media: null });
    expect(shown).toEqual({ hidden: 0, count: expect.any(Number), buttons: 0, isWhole: true });
    expect(shown.count).toBeGreaterThan(5);
  });
});
