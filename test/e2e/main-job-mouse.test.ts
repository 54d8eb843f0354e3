import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, openNewDialog, pageText, untilSaved } from './steps/begin.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { clickBehind, lineOf, numberBeside, shownLines } from './steps/shown-page.ts';
import { readWordFile, type WordFile } from './steps/word-file.ts';
import { foreignRequests, hasBrowser, openWindow, type TestWindow } from './window.ts';

const facts = {
  Power: 'section 235 of the Local Government Act 1972',
  Year: '2026',
  Area: 'the Borough of Harrowmere',
  'Deciding office': 'the Head of Environmental Health',
  'Night begins': '23.00',
  'Night ends': '07.00',
};

describe.skipIf(!hasBrowser)('the main job by mouse, from an empty profile', () => {
  let window: TestWindow;
  let file: WordFile;
  beforeAll(async () => {
    window = await openWindow();
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  test('the first start asks who is drafting, then offers three doors', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Enter your name.').waitFor();
    await introduce(page);
    for (const door of ['Start from a template', 'Open a by-law you have', 'Look at a worked example']) {
      expect(await page.getByRole('button', { name: new RegExp(`^${door}`) }).count()).toBe(1);
    }
  });

  test('a by-law begins from a template, with the facts that are known standing in its text', async () => {
    const { page } = window;
    const dialog = await openNewDialog(page);
    await dialog.getByRole('radio', { name: /^Noise/ }).click();
    expect(await dialog.getByRole('combobox', { name: 'Jurisdiction' }).textContent()).toBe('England');
    await dialog.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Name in the library').fill('Noise in Harrowmere');
    for (const [label, value] of Object.entries(facts)) await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Create the by-law' }).click();
    await openedDossier(page);
    await lineOf(page, 'Harrowmere Borough Council Noise Ordinance 2026').waitFor();
    expect(await numberBeside(page, 'made under section 235 of the Local Government Act 1972')).toBe('(2)');
    expect(await numberBeside(page, 'from 23.00 to 07.00')).toBe('');
    // What was not known stands as a blank that can be seen.
    await lineOf(page, 'may ask [review_office]').waitFor();
  });

  test('words are typed where one clicks', async () => {
    const { page } = window;
    await clickBehind(page, 'protect sleep, health and home life from excessive noise');
    await page.keyboard.type(' in every street');
    await lineOf(page, 'excessive noise; in every street').waitFor();
    await untilSaved(page);
  });

  test('a section put in from the toolbar renumbers what follows, in the margin and in every reference', async () => {
    const { page } = window;
    expect(await numberBeside(page, 'Permits for events')).toBe('10');
    await lineOf(page, 'unless a permit under section 10 allows it').waitFor();
    await clickBehind(page, 'Limits on noise');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Section/ }).click();
    await page.keyboard.type('Quiet weeks');
    await expect.poll(() => numberBeside(page, 'Quiet weeks')).toBe('7');
    expect(await numberBeside(page, 'Permits for events')).toBe('11');
    await lineOf(page, 'unless a permit under section 11 allows it').waitFor();
    await page.getByRole('treeitem', { name: /^7\s+Quiet weeks/ }).waitFor();
  });

  test('subsections and paragraphs are made and moved by the toolbar with the right numbers', async () => {
    const { page } = window;
    await insert('Subsection');
    await page.keyboard.type('The council may name quiet weeks.');
    await insert('Subsection');
    await page.keyboard.type('In a quiet week—');
    await insert('Subsection');
    await page.keyboard.type('bells ring by day only;');
    await page.getByRole('button', { name: /^One level in/ }).click();
    await insert('Paragraph');
    await page.keyboard.type('no permit is given.');
    await page.getByRole('button', { name: /^Move up/ }).click();
    await expect
      .poll(() => linesFrom('Quiet weeks', 5))
      .toEqual([
        '7 Quiet weeks',
        '(1) The council may name quiet weeks.',
        '(2) In a quiet week—',
        '(a) no permit is given.',
        '(b) bells ring by day only;',
      ]);
    await page.getByRole('button', { name: /^Undo move/ }).click();
    await expect.poll(() => numberBeside(page, 'bells ring by day only')).toBe('(a)');
    await untilSaved(page);
  });

  test('a prompt beside the text is confirmed, another set aside with a reason', async () => {
    const { page } = window;
    await clickBehind(page, 'A person must not use amplified sound in a street');
    const panel = page.getByRole('complementary', { name: 'About this provision' });
    await panel.getByRole('button', { name: 'It applies' }).first().click();
    await panel.getByText('Maria Adler: it applies.').waitFor();
    await page.getByRole('treeitem', { name: /Exemptions and hard cases/ }).click();
    await clickBehind(page, 'sound of worship by day, or by night on an occasion');
    await panel.getByRole('heading', { name: 'Section 5(1)(c)' }).waitFor();
    await panel.getByRole('button', { name: 'Not here…' }).first().click();
    await panel.getByRole('button', { name: 'Set aside' }).click();
    await panel.getByText('Say why in a few words').waitFor();
    await panel.getByLabel('Why does it not apply here?').fill('Measured, not judged by taste.');
    await panel.getByRole('button', { name: 'Set aside' }).click();
    await panel.getByText('“Measured, not judged by taste.”').waitFor();
  });

  test('questions are answered beside it, and what is unanswered is plain to see', async () => {
    const { page } = window;
    await page.getByRole('link', { name: /^Assess/ }).click();
    const problem = page.getByRole('article', { name: /^What local problem/ });
    await problem.getByText('Not answered').waitFor();
    await problem.getByLabel('Answer', { exact: true }).fill('Three hundred complaints of noise at night in 2025.');
    await problem.getByRole('textbox', { name: 'Evidence 1' }).fill('Complaints register, 31 December 2025');
    await problem.getByRole('radio', { name: 'Yes' }).click();
    await problem.getByText('Answered', { exact: true }).waitFor();
    const touched = page.getByRole('article', { name: /^Could any provision change how people enjoy a right/ });
    await touched.getByRole('radio', { name: 'Yes' }).click();
    await touched.getByText('Reasons missing').waitFor();
    await touched.getByLabel('Reasons').fill('Sleep is protected; worship and protest may be limited.');
    await touched.getByText('Answered', { exact: true }).waitFor();
    await page.getByText('2 of 6 answered').waitFor();
    await untilSaved(page);
  });

  test('both leave in one Word file, which is checked before it is called done', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export as Word' });
    await dialog.getByRole('radio', { name: /^Both in one file/ }).click();
    await dialog.getByText(/questions are not fully answered/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    await dialog.getByText(/^Saved as/).waitFor();
    expect(download.suggestedFilename()).toBe('Noise in Harrowmere – with assessment.docx');
    file = await readWordFile(download);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  test('the Word file has the title, every number of the screen and the words that were typed', async () => {
    const { page } = window;
    await page.getByRole('link', { name: /^Draft/ }).click();
    await pageText(page).waitFor();
    expect(file.title).toContain('Harrowmere Borough Council Noise Ordinance 2026');
    expect(file.lines).toContain('Harrowmere Borough Council Noise Ordinance 2026');
    expect(file.lines).toContain('(a) protect sleep, health and home life from excessive noise; in every street');
    const numbered = (await shownLines(page)).filter(
      ({ kind, number }) => number !== '' && /section|paragraph/.test(kind),
    );
    expect(numbered.length).toBeGreaterThan(100);
    const onScreen = numbered.map(({ number, words }) => `${number} ${words}`);
    expect(file.lines.filter((line) => onScreen.includes(line))).toEqual(onScreen);
    expect(onScreen).toContain('(b) no permit is given.');
    expect(file.fields.filter(({ expected, shown }) => expected !== null && expected !== shown)).toEqual([]);
  });

  test('the Word file has the answers, the decisions with their reasons, and says what is not answered', () => {
    const text = file.lines.join('\n');
    expect(text).toContain('Three hundred complaints of noise at night in 2025.');
    expect(text).toContain('Complaints register, 31 December 2025');
    expect(text).toContain('Sleep is protected; worship and protest may be limited.');
    expect(text).toContain('Measured, not judged by taste.');
    expect(text).toContain('Not answered');
    expect(text).toContain('Maria Adler');
  });

  test('nothing was asked of any other machine, and nothing failed on the way', () => {
    expect(window.requests.length).toBeGreaterThan(3);
    expect(foreignRequests(window)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  async function insert(what: string): Promise<void> {
    await window.page.getByRole('button', { name: 'Insert', exact: true }).click();
    await window.page.getByRole('menuitem', { name: new RegExp(`^${what}`) }).click();
  }

  async function linesFrom(words: string, count: number): Promise<string[]> {
    const lines = await shownLines(window.page);
    const from = lines.findIndex((line) => line.words.startsWith(words));
    return lines.slice(from, from + count).map((line) => `${line.number} ${line.words}`);
  }
});
