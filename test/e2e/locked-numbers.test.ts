import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, pageText, untilSaved } from './steps/begin.ts';
import { smallAct } from './steps/hostile-files.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile, readUnder } from './steps/open-file.ts';
import { clickBehind, numberBeside } from './steps/shown-page.ts';
import { hasBrowser, openWindow, type TestWindow } from './window.ts';

const act = smallAct.replace('A string is of cotton.', 'A string is of cotton, as section 2 says.');

describe.skipIf(!hasBrowser)('the numbers of a made by-law', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    const { page } = window;
    await introduce(page);
    await pickFile(page, { name: 'kites.xml', content: act });
    const report = await readUnder(page, 'South Africa');
    await report.getByRole('button', { name: 'Open the by-law' }).click();
    await openedDossier(page);
    await clickBehind(page, 'A person may fly a kite by day.');
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);
  const command = async (words: string) => {
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.type(words);
    await window.page.keyboard.press('Enter');
  };
  const sign = () => window.page.getByRole('button', { name: 'Numbers locked' });

  test('are locked from the palette, and the window says so', async () => {
    await command('Lock the numbers');
    await sign().waitFor();
    expect(await pageText(window.page).getAttribute('data-numbers')).toBe('locked');
  });

  test('stay when something is put in, which gets one that fits', async () => {
    const { page } = window;
    await clickBehind(page, 'A person may fly a kite by day.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Between.');
    await expect.poll(() => numberBeside(page, 'Between.')).toBe('(1A)');
    expect(await numberBeside(page, 'By night a kite must not—')).toBe('(2)');
    await clickBehind(page, 'carry a lamp.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Last.');
    await expect.poll(() => numberBeside(page, 'Last.')).toBe('(c)');
  });

  test('are the same after a reload', async () => {
    const { page } = window;
    await untilSaved(page);
    await page.reload();
    await pageText(page).waitFor();
    await sign().waitFor();
    expect(await numberBeside(page, 'Between.')).toBe('(1A)');
  });

  test('are unlocked only after it was said what changes and who names it', async () => {
    const { page } = window;
    await sign().click();
    const dialog = page.getByRole('dialog', { name: 'Unlock the numbers' });
    await dialog.getByText('section 1(1A) becomes section 1(2)', { exact: true }).waitFor();
    await dialog.getByText('section 1(2) becomes section 1(3)', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Keep them locked' }).click();
    expect(await numberBeside(page, 'Between.')).toBe('(1A)');
    await sign().click();
    await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect.poll(() => numberBeside(page, 'Between.')).toBe('(2)');
    await sign().waitFor({ state: 'detached' });
  });

  test('are locked again by undo', async () => {
    await window.page.keyboard.press('Control+z');
    await sign().waitFor();
    expect(await numberBeside(window.page, 'Between.')).toBe('(1A)');
  });
});
