import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startFromTemplate } from './steps/begin.ts';
import { hasFocus } from './steps/keys.ts';
import { clickBehind, shownLines, untilCaretIsKnown, withPlainSpaces } from './steps/shown-page.ts';
import { openOn } from './steps/open-on.ts';
import { hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('moving about in a by-law', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(startFromTemplate));
  });
  afterAll(() => window.close());

  test.each([
    ['ArrowUp', 'part 3', 90],
    ['ArrowDown', '5(1)', 60],
  ])(
    '%s passes through every provision and over none, even those that were never on the screen',
    async (key, from, count) => {
      const { page } = window;
      await goTo(from);
      const passed = [await provisionAtCaret()];
      for (let pressed = 0; pressed < count; pressed++) {
        const before = await caret();
        await page.keyboard.press(key);
        await expect.poll(caret, { interval: 5 }).not.toBe(before);
        await untilCaretIsKnown(page);
        passed.push(await provisionAtCaret());
      }
      const all = (await shownLines(page))
        .filter(({ kind }) => /part|section|paragraph/.test(kind))
        .map(({ words }) => words);
      const order = key === 'ArrowUp' ? all.reverse() : all;
      const first = order.indexOf(passed[0] ?? '');
      const visited = order.filter((words) => passed.includes(words));
      expect(visited.length).toBeGreaterThan(15);
      expect(visited).toEqual(order.slice(first, first + visited.length));
      expect(window.faults).toEqual([]);
    },
  );

  test.each([
    ['the title', 'Noise Ordinance'],
    ['a recital', 'Noise at night harms sleep and health'],
    ['a paragraph', 'leave room for worship, assembly'],
    ['a table', 'Homes'],
  ])('coming back from the assessment finds the cursor where it was: %s', async (_, words) => {
    const { page } = window;
    await clickBehind(page, words);
    const before = await identifiedAtCaret();
    await page.getByRole('link', { name: /^Assess/ }).click();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('link', { name: /^Draft/ }).click();
    await pageText(page).waitFor();
    await expect.poll(identifiedAtCaret).toBe(before);
  });

  test.each([
    ['3', 'Review'],
    ['4', 'Sign'],
    ['5', 'Publish'],
  ])('Ctrl+Shift+%s goes to %s, which says that it is still to come, and the back button returns', async (key, job) => {
    const { page } = window;
    await page.keyboard.press(`Control+Shift+${key}`);
    await page.getByRole('heading', { name: job, exact: true }).waitFor();
    expect(await page.getByRole('link', { name: job, exact: true }).getAttribute('aria-current')).toBe('page');
    await page.getByText('Not in this version yet').waitFor();
    await page.goBack();
    await pageText(page).waitFor();
  });

  test('Ctrl+Alt+P lays the text on a sheet of the paper that Word prints, as large as the zoom says', async () => {
    const { page } = window;
    await clickBehind(page, 'Noise Ordinance');
    await page.keyboard.press('Control+Alt+p');
    const sheetWidth = () => pageText(page).evaluate((text) => Math.round(text.getBoundingClientRect().width));
    await page.setViewportSize({ width: 1900, height: 900 });
    // A4: 210 mm at 96 pixels an inch.
    await expect.poll(sheetWidth).toBe(794);
    await page.keyboard.press('Control+Alt+=');
    await expect.poll(sheetWidth).toBe(873);
    await page.keyboard.press('Control+Alt+-');
    await expect.poll(sheetWidth).toBe(794);
    expect(await hasFocus(pageText(page))).toBe(true);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('Control+Alt+p');
    await page.locator('[data-sheet]').waitFor({ state: 'detached' });
  });

  test('Ctrl+Shift+F shows only the text, where writing goes on, and Escape brings the rest back', async () => {
    const { page } = window;
    await clickBehind(page, 'Noise Ordinance');
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('button', { name: 'Show all again' }).waitFor();
    expect(await page.getByRole('tree', { name: 'Outline' }).count()).toBe(0);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await page
      .getByRole('status')
      .getByText(/Only the text is shown/)
      .waitFor();
    expect(await hasFocus(pageText(page))).toBe(true);
    expect(await page.locator('[data-here]').evaluateAll((all) => all.map((each) => each.dataset.kind))).toEqual([
      'title',
    ]);
    // The outline lies over the text when it is asked for; its Escape is its own.
    await page.keyboard.press('Control+g');
    await page.getByRole('tree', { name: 'Outline' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tree', { name: 'Outline' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show all again' }).waitFor();
    await clickBehind(page, 'Noise Ordinance');
    await page.keyboard.press('Escape');
    await page.getByRole('tree', { name: 'Outline' }).waitFor();
    expect(await hasFocus(pageText(page))).toBe(true);
  });

  test('F8 goes from one open thing to the next in the order of the text, and round again', async () => {
    const { page } = window;
    await page.getByText(/questions open/).waitFor();
    await clickBehind(page, 'Noise Ordinance');
    const first = await identifiedAtCaret();
    const places: string[] = [];
    while (places.at(-1) !== first && places.length < 200) {
      const before = await chosen();
      await page.keyboard.press('F8');
      await expect.poll(chosen).not.toBe(before);
      await untilCaretIsKnown(page);
      places.push(await identifiedAtCaret());
    }
    expect(places.at(-1)).toBe(first);
    expect(places.length).toBeGreaterThan(20);
    const order = await pageText(page).evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('[data-id]')].map((element) => element.dataset['id'] ?? ''),
    );
    const positions = places.slice(0, -1).map((id) => order.indexOf(id));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  /** From where to where the cursor is: one provision may have several things open. */
  const chosen = () =>
    pageText(window.page).evaluate((root) => {
      const { editor } = root as Element & { editor?: { state: { selection: { from: number; to: number } } } };
      return `${editor?.state.selection.from} ${editor?.state.selection.to}`;
    });

  async function goTo(number: string): Promise<void> {
    const { page } = window;
    const field = page.getByRole('searchbox', { name: /^Find in the outline/ });
    await field.waitFor();
    await page.keyboard.press('Control+g');
    await expect.poll(() => hasFocus(field)).toBe(true);
    await field.fill(number);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(pageText(page))).toBe(true);
    await untilCaretIsKnown(page);
  }

  /** Where the cursor stands, as something that is different at every other place. */
  const caret = () =>
    window.page.evaluate(() => {
      const { anchorNode, anchorOffset } = document.getSelection() ?? { anchorNode: null, anchorOffset: 0 };
      const range = document.createRange();
      range.selectNodeContents(document.body);
      if (anchorNode) range.setEnd(anchorNode, anchorOffset);
      return range.toString().length + (anchorNode?.parentElement?.closest('[data-kind]')?.textContent ?? '');
    });

  /** The id of what the cursor is in; a table is one thing. */
  const identifiedAtCaret = () =>
    window.page.evaluate(() => {
      const at = document.getSelection()?.anchorNode;
      const element = at instanceof Element ? at : at?.parentElement;
      return element?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    });

  /** The first line of the provision that the cursor is in. */
  const provisionAtCaret = async () =>
    withPlainSpaces(
      await window.page.evaluate(() => {
        const at = document.getSelection()?.anchorNode;
        const element = at instanceof Element ? at : at?.parentElement;
        const line = element
          ?.closest('[data-id]')
          ?.querySelector(':scope > [data-kind="heading"], :scope > [data-kind="p"]');
        return line?.textContent ?? '';
      }),
    );
});
