import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maria, openedDossier, pageText, untilSaved } from './steps/begin.ts';
import { countPointer, hasFocus, paneTo, tabTo } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { lineOf, numberBeside, shownLines, untilCaretIsKnown } from './steps/shown-page.ts';
import { readWordFile, type WordFile } from './steps/word-file.ts';
import { foreignRequests, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the main job by keyboard alone, from an empty profile', () => {
  let window: TestWindow;
  let pointer: () => Promise<number>;
  let file: WordFile;
  beforeAll(async () => {
    window = await openWindow();
    pointer = await countPointer(window.page);
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  test('says who is drafting', async () => {
    const { page } = window;
    await tabTo(page, page.getByLabel('Your name'));
    await page.keyboard.type(maria.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(maria.post);
    await page.keyboard.press('Tab');
    await page.keyboard.type(maria.council);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Where would you like to begin/ }).waitFor();
  });

  test('starts from a template and fills in its facts', async () => {
    const { page } = window;
    await tabTo(page, page.getByRole('button', { name: /^Start from a template/ }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const noise = dialog.getByRole('radio', { name: /^Noise/ });
    await noise.waitFor();
    await tabTo(page, dialog.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    expect(await noise.isChecked()).toBe(false);
    await page.keyboard.press('ArrowUp');
    expect(await noise.isChecked()).toBe(true);
    await tabTo(page, dialog.getByRole('button', { name: 'Next' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Year', { exact: true }));
    await page.keyboard.type('2026');
    await tabTo(page, page.getByLabel('Area', { exact: true }));
    await page.keyboard.type('the Borough of Harrowmere');
    await page.keyboard.press('Enter');
    await openedDossier(page);
    await lineOf(page, 'Noise Ordinance 2026').waitFor();
  });

  test('goes to a section by its number', async () => {
    await goToNumber('6(3)');
    expect(await caretLine()).toMatch(/^Whether a sound is above the limit/);
  });

  test('writes (1), (2), (a), (i) with Enter, Tab and Shift+Tab, and every number is right', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Alt+4');
    await type('Quiet weeks are named each year.', 'Enter', 'In a quiet week—', 'Enter', 'bells ring by day;');
    expect(await linesFrom(3)).toEqual([
      '(4) Quiet weeks are named each year.',
      '(5) In a quiet week—',
      '(a) bells ring by day;',
    ]);
    await type('', 'Enter', 'no work begins—', 'Enter', 'before nine; or', 'Enter', 'after six.');
    expect(await linesFrom(6)).toEqual([
      '(4) Quiet weeks are named each year.',
      '(5) In a quiet week—',
      '(a) bells ring by day;',
      '(b) no work begins—',
      '(i) before nine; or',
      '(ii) after six.',
    ]);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => numberBeside(page, 'after six.')).toBe('(c)');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => numberBeside(page, 'after six.')).toBe('(6)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => numberBeside(page, 'after six.')).toBe('(ii)');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('care goes on.');
    await expect.poll(() => numberBeside(page, 'care goes on.')).toBe('(c)');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => numberBeside(page, 'care goes on.')).toBe('(b)');
    expect(await numberBeside(page, 'no work begins')).toBe('(c)');
    await page.keyboard.press('Control+z');
    await expect.poll(() => numberBeside(page, 'care goes on.')).toBe('(c)');
    await untilSaved(page);
  });

  test('a shortcut puts in a section, and references follow', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Alt+3');
    await page.keyboard.type('Festivals');
    await expect.poll(() => numberBeside(page, 'Festivals')).toBe('7');
    await lineOf(page, 'unless a permit under section 11 allows it').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('A festival has three days.');
    await untilSaved(page);
  });

  test('decides on prompts in the panel', async () => {
    const { page } = window;
    const panel = page.getByRole('complementary', { name: 'About this provision' });
    await goToNumber('8(1)');
    await panel.getByRole('heading', { name: 'Section 8(1)' }).waitFor();
    await panel.getByRole('button', { name: 'It applies' }).first().waitFor();
    await paneTo(page, panel);
    await tabTo(page, panel.getByRole('button', { name: 'It applies' }).first());
    await page.keyboard.press('Enter');
    await panel.getByText('Maria Adler: it applies.').waitFor();
    await goToNumber('5(1)(c)');
    await panel.getByRole('heading', { name: 'Section 5(1)(c)' }).waitFor();
    await panel.getByRole('button', { name: 'Not here…' }).first().waitFor();
    await paneTo(page, panel);
    await tabTo(page, panel.getByRole('button', { name: 'Not here…' }).first());
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(panel.getByLabel('Why does it not apply here?'))).toBe(true);
    await page.keyboard.type('Prayer is free.');
    await tabTo(page, panel.getByRole('button', { name: 'Set aside' }));
    await page.keyboard.press('Enter');
    await panel.getByText('“Prayer is free.”').waitFor();
  });

  test('answers questions, and undo takes back the last act there', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+2');
    const problem = page.getByRole('article', { name: /^What local problem/ });
    await problem.waitFor();
    await paneTo(page, page.getByRole('main'));
    await tabTo(page, problem.getByLabel('Answer', { exact: true }));
    await page.keyboard.type('Three hundred complaints in 2025.');
    await tabTo(page, problem.getByRole('radio', { name: 'Yes' }));
    await page.keyboard.press('Space');
    await tabTo(page, problem.getByRole('textbox', { name: 'Evidence 1' }));
    await page.keyboard.type('Complaints register, 2025');
    await page.keyboard.press('Tab');
    await problem.getByText('Answered', { exact: true }).waitFor();
    const decided = page.getByRole('article', { name: /^Has the outcome already been decided/ });
    await tabTo(page, decided.getByRole('radio', { name: 'Yes' }), { atMost: 200 });
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await decided.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true);
    await decided.getByText('Reasons missing').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => decided.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await page
      .getByRole('region', { name: 'Notices' })
      .getByText(/^Undone: change of the answer/)
      .waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(() => decided.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true);
    await tabTo(page, decided.getByLabel('Reasons'));
    await page.keyboard.type('The consultation has just begun.');
    await decided.getByText('Answered', { exact: true }).waitFor();
    await untilSaved(page);
  });

  test('exports both in one file, and the focus comes back', async () => {
    const { page } = window;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export as Word' });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await dialog.getByRole('radio', { name: /^Both in one file/ }).isChecked()).toBe(true);
    await tabTo(page, dialog.getByRole('button', { name: 'Export', exact: true }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await dialog.getByText(/^Saved as/).waitFor();
    file = await readWordFile(download);
    await tabTo(page, dialog.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('the Word file has what was written and answered', () => {
    for (const line of [
      '(4) Quiet weeks are named each year.',
      '(a) bells ring by day;',
      '(ii) after six.',
      '(c) care goes on.',
    ]) {
      expect(file.lines).toContain(line);
    }
    const text = file.lines.join('\n');
    for (const words of [
      'Three hundred complaints in 2025.',
      'The consultation has just begun.',
      'Prayer is free.',
      'Not answered',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('the library is a command away, and Enter opens a by-law in it', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type the name of a command' }).waitFor();
    await page.keyboard.type('library go');
    await page.getByRole('option', { name: /^Go to the library/ }).waitFor();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /Noise/ });
    await row.waitFor();
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    await pageText(page).waitFor();
  });

  test('no mouse was used, nothing left the machine, nothing failed', async () => {
    expect(await pointer()).toBe(0);
    expect(foreignRequests(window)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  async function goToNumber(number: string): Promise<void> {
    const { page } = window;
    await page.keyboard.press('Control+g');
    const field = page.getByRole('searchbox', { name: /^Find in the outline/ });
    await expect.poll(() => hasFocus(field)).toBe(true);
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(pageText(page))).toBe(true);
    await untilCaretIsKnown(page);
  }

  /** Words and keys by turns. */
  async function type(...turns: string[]): Promise<void> {
    for (const [index, turn] of turns.entries()) {
      if (index % 2 === 0) await window.page.keyboard.type(turn);
      else await window.page.keyboard.press(turn);
    }
  }

  const caretLine = () =>
    window.page.evaluate(
      () => document.getSelection()?.anchorNode?.parentElement?.closest('[data-kind]')?.textContent ?? '',
    );

  async function linesFrom(count: number): Promise<string[]> {
    const lines = await shownLines(window.page);
    const from = lines.findIndex((line) => line.words.startsWith('Quiet weeks'));
    return lines.slice(from, from + count).map((line) => `${line.number} ${line.words}`);
  }
});
