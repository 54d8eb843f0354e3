import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, pageText } from './steps/begin.ts';
import { smallAct } from './steps/hostile-files.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile, readUnder } from './steps/open-file.ts';
import { clickBehind, withPlainSpaces } from './steps/shown-page.ts';
import { hasBrowser, openWindow, type TestWindow } from './window.ts';

const act = smallAct.replace(
  'A string is of cotton.',
  'A string under section 1(2)(a), section 1(1) or section 1(2) is of cotton, see section 7. Section 3 of the Kites Act 1999 is kept.',
);

describe.skipIf(!hasBrowser)('references that are typed as text', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    const { page } = window;
    await introduce(page);
    await pickFile(page, { name: 'kites.xml', content: act });
    const report = await readUnder(page, 'South Africa');
    await report.getByRole('button', { name: 'Open the by-law' }).click();
    await openedDossier(page);
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);
  const live = async () =>
    (await pageText(window.page).locator('[data-kind="reference"]').allInnerTexts()).map(withPlainSpaces);
  const dialog = () => window.page.getByRole('dialog', { name: 'References typed as text' });

  test('are offered above the page of a by-law that was opened', async () => {
    const { page } = window;
    await page.getByText('3 references in this by-law are typed as text').waitFor();
    await page.getByRole('button', { name: 'Make them live…' }).click();
    await dialog().getByText('There is no section 7.').waitFor();
    await dialog().getByRole('region', { name: 'To other laws (1)' }).waitFor();
  });

  test('are left where they are not chosen, and the others follow when numbers change', async () => {
    const { page } = window;
    await dialog()
      .getByRole('checkbox', { name: /^section 1\(1\), / })
      .uncheck();
    await dialog().getByRole('button', { name: 'Make 2 live' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await live()).toEqual(['section 1(2)(a)', 'section 1(2)']);
    await clickBehind(page, 'A person may fly a kite by day.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('New.');
    await expect.poll(live).toEqual(['section 1(3)(a)', 'section 1(3)']);
    await expect.poll(() => page.getByText(/typed as text and/).count()).toBe(0);
  });

  test('are words again after undo', async () => {
    const { page } = window;
    for (let step = 0; step < 8 && (await live()).length > 0; step++) await page.keyboard.press('Control+z');
    expect(await live()).toEqual([]);
    expect(await pageText(page).textContent()).toContain(
      'A string under section 1(2)(a), section 1(1) or section 1(2)',
    );
  });

  test('are found from the palette by the keyboard alone, and Escape leaves them', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('typed as text');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await live()).toEqual([]);
  });
});
