import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, pageText } from './steps/begin.ts';
import { smallAct } from './steps/hostile-files.ts';
import { hasFocus } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile, readUnder } from './steps/open-file.ts';
import { clickBehind, lineOf, untilCaretIsKnown, withPlainSpaces } from './steps/shown-page.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('a live reference', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    const { page } = window;
    await introduce(page);
    await pickFile(page, { name: 'kites.xml', content: smallAct });
    const report = await readUnder(page, 'South Africa');
    await report.getByRole('button', { name: 'Open the by-law' }).click();
    await openedDossier(page);
    await clickBehind(page, 'A string is of cotton.');
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const press = (key: string) => window.page.keyboard.press(key);
  const live = () => pageText(window.page).locator('[data-kind="reference"]');
  const texts = async () => (await live().allInnerTexts()).map(withPlainSpaces);
  const dialog = () => window.page.getByRole('dialog', { name: 'Change the reference' });
  const card = () => window.page.getByRole('note', { name: 'What the reference points to' });
  const cursorLine = () =>
    window.page.evaluate(() => {
      const { focusNode } = document.getSelection() ?? { focusNode: null };
      return (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest('p')?.textContent ?? '';
    });

  test('is taken by Tab as it was typed, even before the list has followed the last signs', async () => {
    const { page } = window;
    await page.keyboard.type(' See section ');
    await page.getByRole('listbox', { name: 'Provisions to refer to' }).waitFor();
    await page.keyboard.type('1(2)');
    await press('Tab');
    await page.keyboard.type(' now.');
    await expect.poll(texts).toEqual(['section 1(2)']);
  });

  test('is changed by a double click: it points elsewhere and prints otherwise, and undo takes that back', async () => {
    const { page } = window;
    await live().dblclick();
    await dialog().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const chosen = dialog().getByRole('checkbox', { checked: true });
    expect(await chosen.count()).toBe(1);
    await chosen.uncheck();
    await dialog().getByRole('textbox', { name: 'Find' }).fill('1(1)');
    await press('Enter');
    await dialog().getByRole('switch', { name: 'Begin with a capital' }).check();
    await dialog().getByText('Prints as “Section 1(1)”').waitFor();
    await dialog().getByRole('button', { name: 'Change' }).click();
    await expect.poll(texts).toEqual(['Section 1(1)']);
    expect(await hasFocus(pageText(page))).toBe(true);
    await press('Control+z');
    await expect.poll(texts).toEqual(['section 1(2)']);
  });

  test('is changed by F2 beside it, and Escape leaves it as it was, with the cursor in the text', async () => {
    const { page } = window;
    await clickBehind(page, 'A string is of cotton.');
    for (let step = 0; step < ' now.'.length; step++) await press('ArrowLeft');
    await untilCaretIsKnown(page);
    await press('F2');
    await dialog().waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await hasFocus(pageText(page))).toBe(true);
    expect(await cursorLine()).toContain('A string is of cotton');
    expect(await texts()).toEqual(['section 1(2)']);
  });

  test('shows what it points to, by pointer and by key', async () => {
    const { page } = window;
    await page.mouse.move(2, 2);
    await live().hover();
    await card().waitFor();
    expect(await card().innerText()).toContain('(a) hum; or');
    await press('Escape');
    await card().waitFor({ state: 'detached' });
    await press('Control+Alt+m');
    await card().waitFor();
    await press('Escape');
  });

  test('is gone along and back from by keys', async () => {
    await press('Control+Alt+g');
    await expect.poll(cursorLine).toContain('By night');
    // The outline says who refers to where the cursor is.
    await window.page.getByRole('treeitem', { name: /Strings.*Refers to section 1\(2\)/ }).waitFor();
    await press('Alt+ArrowLeft');
    await expect.poll(cursorLine).toContain('A string is of cotton');
    expect(window.page.url()).toContain('#/d/');
  });

  test('that is broken is told of at its place, and is mended from there or turned back into its words', async () => {
    const { page } = window;
    const checks = page.getByRole('complementary', { name: 'About this provision' });
    const broken = checks.getByText('A reference here was to section 1(2)');
    await clickBehind(page, 'By night a kite must not—');
    await press('Control+Shift+ArrowDown');
    await press('Delete');
    await expect.poll(texts).toEqual(['[missing reference: section 1(2)]']);
    await clickBehind(page, 'A string is of cotton.');
    await broken.waitFor();
    await checks.getByRole('button', { name: 'Point to another provision…' }).click();
    await dialog().getByText('It reads “[missing reference: section 1(2)]” now.').waitFor();
    await dialog().getByRole('textbox', { name: 'Find' }).fill('section 2');
    await press('Enter');
    await press('Enter');
    await expect.poll(texts).toEqual(['section 2']);
    await broken.waitFor({ state: 'detached' });
    await press('Control+z');
    await checks.getByRole('button', { name: 'Put back the words “section 1(2)”' }).click();
    await expect.poll(texts).toEqual([]);
    expect(await lineOf(page, 'cotton').innerText()).toBe('A string is of cotton. See section 1(2) now.');
  });
});
