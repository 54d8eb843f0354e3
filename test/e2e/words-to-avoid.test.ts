import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageText, startBlank } from './steps/begin.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the words that a council avoids', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn((page) => startBlank(page, 'Keepers')));
    const { page } = window;
    await pageText(page).locator('[data-kind="section"] > [data-kind="p"]').first().click();
    await page.keyboard.type('A lessee must sweep the yard. The lessee must report.');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('all checks');
    await page.keyboard.press('Enter');
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const list = () => window.page.getByRole('region', { name: 'All checks' });
  const dialog = () => window.page.getByRole('alertdialog', { name: 'Words that the council avoids' });
  const row = (number: number) => dialog().getByRole('group', { name: `Row ${number}` });

  test('are written by the keyboard, and what is wrong with a row is said beside it', async () => {
    const { page } = window;
    const title = list().getByRole('button', { name: 'Words that the council avoids' });
    await title.press('Enter');
    await list().getByRole('button', { name: 'Change the list…' }).press('Enter');
    await row(1).getByLabel('Word or phrase').fill('lessee');
    await page.keyboard.press('Tab');
    await page.keyboard.type('the lessee of it');
    await dialog().getByText('This holds the very words that are avoided.').waitFor();
    const keep = dialog().getByRole('button', { name: 'Keep the list' });
    expect(await keep.getAttribute('aria-disabled')).toBe('true');
    await row(1).getByLabel('Say instead').fill('tenant');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Residents know the word');
    expect(await axeFaults(page)).toEqual([]);
  });

  test('are read from a table that a spreadsheet saved, and kept', async () => {
    const { page } = window;
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog().getByRole('button', { name: 'Read from a file…' }).click(),
    ]);
    const buffer = Buffer.from('Word or phrase;Say instead;Why\r\nyard;court;\r\n');
    await chooser.setFiles({ name: 'words.csv', mimeType: 'text/csv', buffer });
    await row(2).waitFor();
    expect(await row(2).getByLabel('Say instead').inputValue()).toBe('court');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Save as a file…' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      '\uFEFFWord or phrase,Say instead,Why\r\nlessee,tenant,Residents know the word\r\nyard,court,\r\n',
    );
    await dialog().getByRole('button', { name: 'Keep the list' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change the list…');
  });

  test('are found in the by-law, and fixed', async () => {
    const { page } = window;
    const group = list().getByRole('button', { name: /^“lessee”/ });
    await group.waitFor();
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await list().getByRole('button', { name: 'Fix all 2…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fix 2' }).click();
    await expect.poll(() => pageText(page).textContent()).toContain('A tenant must sweep the yard. The tenant must');
    expect(await axeFaults(page)).toEqual([]);
  });

  test('stay as the by-law took them until somebody says otherwise', async () => {
    await list().getByRole('button', { name: 'Change the list…' }).click();
    await dialog().getByRole('button', { name: 'Remove yard' }).click();
    await dialog()
      .getByRole('checkbox', { name: /^Use the list in this/ })
      .uncheck();
    await dialog().getByRole('button', { name: 'Keep the list' }).click();
    await list().getByText('is another than the one that this').waitFor();
    const yard = list().getByRole('button', { name: /^“yard”/ });
    expect(await yard.count()).toBe(1);
    await list().getByRole('button', { name: 'Use the council’s list' }).click();
    await expect.poll(() => yard.count()).toBe(0);
  });
});
