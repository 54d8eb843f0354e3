import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample, untilSaved } from './steps/begin.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('evidence and consultation', () => {
  let window: TestWindow;
  let dossier: string;
  beforeAll(async () => {
    ({ window, dossier } = await openOn(openExample));
  });
  afterAll(() => window.close());

  const goTo = async (at: string) => {
    await window.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/${at}`);
    await window.page.getByRole('heading', { name: /^Step \d+ of 12/ }).waitFor();
  };
  const notices = () => window.page.getByRole('region', { name: 'Notices' });
  const give = async (button: string, name: string, content: string | Uint8Array) => {
    const [chooser] = await Promise.all([
      window.page.waitForEvent('filechooser'),
      window.page.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  };

  test('keeps a file of evidence, shows it as what it is, and brings it back when it was taken out', async () => {
    const { page } = window;
    await goTo('step-evidence');
    await give('Add a file as evidence…', 'picture.png', '<script>document.title = "run"</script>');
    await page.getByRole('button', { name: 'Show picture.png' }).click();
    const dialog = page.getByRole('dialog', { name: 'picture.png' });
    await dialog.getByText('<script>').waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Take out the file picture.png' }).click();
    await page.getByText('No file is kept yet.').waitFor();
    await page.getByRole('heading', { name: 'Files of evidence' }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Show picture.png' }).waitFor();
    await untilSaved(page);
  });

  test('adds a file to evidence that is there already, beside what was written about it', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Add evidence' }).click();
    const card = page.locator('[data-register="evidence"] article').last();
    await card.getByLabel('What it is').fill('Counts');
    await card.getByLabel('What it shows').fill('Forty a day.');
    await give('Add a file to the evidence Counts…', 'counts.csv', 'day;count');
    await card.getByText('File: counts.csv').waitFor();
    expect(await card.getByLabel('What it shows').inputValue()).toBe('Forty a day.');
    await page.getByRole('button', { name: 'Show counts.csv' }).waitFor();
    await untilSaved(page);
  });

  test('refuses a program, and says so', async () => {
    await give('Add a file as evidence…', 'run.png', Uint8Array.of(0x4d, 0x5a, 0, 0, 3));
    await notices().getByText('run.png is of a kind that is not kept.').waitFor();
    expect(await window.page.getByRole('button', { name: 'Show run.png' }).count()).toBe(0);
  });

  test('takes in a thousand comments by columns that a person names, and takes them back in one act', async () => {
    const { page } = window;
    await goTo('step-consult');
    const round = page
      .getByRole('article')
      .filter({ has: page.getByLabel('First day') })
      .first();
    if ((await round.count()) === 0) await page.getByRole('button', { name: 'Add a consultation' }).click();
    const withhold = round.getByLabel(/^Comments of this round leave the name out/);
    if (!(await withhold.isChecked())) await withhold.check();
    await withhold.uncheck();
    await withhold.check();
    const rows = Array.from({ length: 1000 }, (_, at) => `Person ${at};2026-03-04;Comment number ${at};x`);
    const csv = ['Full name;Date received;Opinion;Other', ...rows, rows[0], 'A;;;'].join('\r\n');
    await give('Take in comments from a spreadsheet…', 'comments.csv', csv);
    const dialog = page.getByRole('alertdialog', { name: 'Comments from comments.csv' });
    await dialog.getByText('Say which column holds what was said.').waitFor();
    await dialog.getByLabel('What was said').selectOption('Opinion');
    await dialog.getByText('1000 comments will be taken.').waitFor();
    await dialog.getByText('Left out, because they say the same again: rows 1002.').waitFor();
    await dialog.getByText('Left out, because nothing is said in them: rows 1003.').waitFor();
    expect(await dialog.getByLabel('Withhold the names in every export').isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take 1000 comments' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    const list = page.locator('[data-register="comments"]');
    await list.getByLabel('Find among these').fill('number 777');
    await list.getByText(/^1 of 1\d{3} shown$/).waitFor();
    const answer = list.getByLabel('The council’s answer');
    await answer.fill('Thank you.');
    await list.getByLabel(/^Only the 1\d{3} that lack something/).check();
    expect(await answer.inputValue()).toBe('Thank you.');
    await untilSaved(page);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Groups affected and groups reached' }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Groups affected and groups reached' }).click();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .getByText(/Undone: taking 1000 comments from a file/)
      .first()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test('refuses a damaged workbook in one line', async () => {
    await give('Take in comments from a spreadsheet…', 'bad.xlsx', 'PK\u0003\u0004nothing');
    await notices().getByText('bad.xlsx is damaged, or no spreadsheet.').waitFor();
  });
});
