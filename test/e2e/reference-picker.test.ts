import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openedDossier, pageText } from './steps/begin.ts';
import { smallAct } from './steps/hostile-files.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile, readUnder } from './steps/open-file.ts';
import { clickBehind, withPlainSpaces } from './steps/shown-page.ts';
import { hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('provisions that are offered while a reference is typed', () => {
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
  const live = async () =>
    (await pageText(window.page).locator('[data-kind="reference"]').allInnerTexts()).map(withPlainSpaces);
  const list = () => window.page.getByRole('listbox', { name: 'Provisions to refer to' });
  const offered = () => list().getByRole('option').allInnerTexts();
  const type = (words: string) => window.page.keyboard.type(words);
  const press = (key: string) => window.page.keyboard.press(key);
  const words = async () =>
    withPlainSpaces(await pageText(window.page).locator('[data-id] p', { hasText: 'cotton' }).first().innerText());

  test('are those of the level whose word was typed, fewer with each sign of the number', async () => {
    await type(' See section ');
    await expect.poll(offered).toEqual(expect.arrayContaining(['section 1 Flying', 'section 2 Strings']));
    await type('1(2)(');
    await expect.poll(offered).toEqual(['section 1(2)(a) hum; or', 'section 1(2)(b) carry a lamp.']);
  });

  test('are reached by the arrow keys, and Enter takes the one that was reached', async () => {
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await list().getByRole('option', { selected: true }).innerText()).toBe('section 1(2)(b) carry a lamp.');
    expect(await pageText(window.page).getAttribute('aria-activedescendant')).toBe(
      await list().getByRole('option', { selected: true }).getAttribute('id'),
    );
    await press('Enter');
    await expect.poll(live).toEqual(['section 1(2)(b)']);
    await type(' now.');
    expect(await words()).toBe('A string is of cotton. See section 1(2)(b) now.');
  });

  test('are taken back to what was typed by undo', async () => {
    for (let step = 0; step < 4 && (await live()).length > 0; step++) await press('Control+z');
    expect(await words()).toBe('A string is of cotton. See section 1(2)(');
  });

  test('hold nobody up: Enter makes a new line and letters are letters', async () => {
    await type('b), or section 2');
    await expect.poll(offered).toEqual(['section 2 Strings']);
    await press('Enter');
    await type('Next');
    await expect.poll(() => list().count()).toBe(0);
    expect(await live()).toEqual([]);
    expect(await words()).toBe('A string is of cotton. See section 1(2)(b), or section 2');
  });

  test('are found by the words of a heading, and Tab takes the first', async () => {
    await type(' under Section fly');
    await expect.poll(offered).toEqual(['section 1 Flying']);
    await press('Tab');
    await expect.poll(live).toEqual(['Section 1']);
  });

  test('are closed by Escape until the next such word', async () => {
    await type(' and section ');
    await list().waitFor();
    await press('Escape');
    await list().waitFor({ state: 'detached' });
    await type('1');
    await type(' of section ');
    await list().waitFor();
    await press('Escape');
    expect(await live()).toEqual(['Section 1']);
  });

  test('are not offered after “this section”, nor where the number is none', async () => {
    await type('9. This section ');
    await type('counts. See section 99');
    await expect.poll(() => pageText(window.page).textContent()).toContain('See section 99');
    expect(await list().count()).toBe(0);
  });
});
