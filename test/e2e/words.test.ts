import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, pageText } from './steps/begin.ts';
import { hasFocus } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { axeFaults, foreignRequests, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the words of a by-law', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    const { page } = window;
    await introduce(page);
    await page.getByRole('button', { name: /^Start from a template/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Create the by-law' }).click();
    await openedDossier(page);
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const panel = () => window.page.getByRole('complementary', { name: 'About this provision' });
  const finding = (word: string) => panel().getByText(`“${word}” is not in the dictionary.`);
  const marked = () =>
    window.page.evaluate(() =>
      [...(CSS.highlights.get('term-used') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
    );
  const card = () => window.page.getByRole('note', { name: 'What the term means' });

  test('a word that the dictionary lacks is told of, and another is put in its place', async () => {
    const { page } = window;
    await page.locator('[data-kind="subsection"] [data-kind="p"]').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' They recieve a vlermuis.');
    await finding('recieve').waitFor();
    await panel().getByRole('button', { name: 'Instead of “recieve” put in “receive”' }).click();
    await finding('recieve').waitFor({ state: 'hidden' });
    await expect.poll(() => pageText(page).textContent()).toContain('They receive a vlermuis.');
    // No word has left the window.
    expect(foreignRequests(window)).toEqual([]);
    expect(await hasFocus(pageText(page))).toBe(true);
  });

  test('a word is made right for this by-law, or for every one, and both can be taken back', async () => {
    const { page } = window;
    await panel()
      .getByRole('button', { name: /^Add to this .*’s words$/ })
      .click();
    await finding('vlermuis').waitFor({ state: 'hidden' });
    expect(await hasFocus(pageText(page))).toBe(true);
    await page.keyboard.type(' A klipspringer and a vlermuis.');
    await finding('klipspringer').waitFor();
    expect(await finding('vlermuis').count()).toBe(0);
    await panel().getByRole('button', { name: 'Add to my words' }).click();
    await finding('klipspringer').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+,');
    const mine = page.getByRole('textbox', { name: 'My words' });
    await expect.poll(() => mine.inputValue()).toBe('klipspringer');
    await mine.fill('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await pageText(page).focus();
    await finding('klipspringer').waitFor();
    await panel()
      .getByRole('button', { name: /^Words of this / })
      .click();
    await panel().getByRole('button', { name: 'Take “vlermuis” away' }).click();
    await finding('vlermuis').first().waitFor();
  });

  test('defined terms have a line under them; the pointer and a key bring up what they mean', async () => {
    const { page } = window;
    await expect.poll(async () => (await marked()).length).toBeGreaterThan(0);
    const at = await page.evaluate(() => {
      const [range] = CSS.highlights.get('term-used') ?? [];
      if (!(range instanceof Range)) throw new Error('no term is marked');
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, words: range.toString() };
    });
    await page.mouse.move(at.x - 2, at.y);
    await page.mouse.move(at.x, at.y);
    await card().waitFor();
    expect(await card().textContent()).toMatch(/means/);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Control+Alt+m');
    await card().waitFor();
    expect(await hasFocus(pageText(page))).toBe(true);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    const terms = panel().getByRole('button', { name: /^Terms used here/ });
    await terms.click();
    await expect.poll(() => panel().locator('dt').allTextContents()).not.toEqual([]);
  });

  test('the line can be turned off', async () => {
    const { page } = window;
    await page.keyboard.press('Control+,');
    await page.getByRole('switch', { name: 'Dotted line under defined terms' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(marked).toEqual([]);
  });

  test('words, provisions and reading ease are counted when they are asked for', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^[\d,]+ words$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Words and reading ease' });
    await dialog.getByRole('row', { name: /^Reading age .* about \d+ years$/ }).waitFor();
    expect(await dialog.getByRole('row', { name: /^Sections \d+$/ }).count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(page.getByRole('button', { name: /^[\d,]+ words$/ }))).toBe(true);
  });
});
