import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { introduce, openExample, pageText, startBlank, untilSaved } from './steps/begin.ts';
import { type FailingWrites, failWrites, storedRows } from './steps/storage.ts';
import { clickBehind, lineOf } from './steps/shown-page.ts';
import { hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('what is written', () => {
  let window: TestWindow;
  let writes: FailingWrites;
  beforeEach(async () => {
    window = await openWindow();
    writes = await failWrites(window.page);
    await introduce(window.page);
  });
  afterEach(() => window.close());

  test('is "not saved" after one failed write until all of it is committed, and is all there after reloading', async () => {
    const { page } = window;
    await startBlank(page, 'Failing');
    await clickBehind(page, 'Untitled by-law');
    await untilSaved(page);
    await writes.failNext(1);
    await page.keyboard.type(' of');
    await page.keyboard.type(' the many words that were typed on', { delay: 5 });
    await untilSaved(page);
    const states = await writes.statesShown();
    expect(states).toContain('not-saved');
    // Once not saved, nothing but the end of it is called saved.
    expect(states.slice(states.indexOf('not-saved')).filter((state) => state === 'saved').length).toBeLessThanOrEqual(
      1,
    );
    await page.reload();
    await lineOf(page, 'Untitled by-law of the many words that were typed on').waitFor();
  });

  test('says for as long as the storage is full that it is not saved, and offers a copy with every word', async () => {
    const { page } = window;
    await startBlank(page, 'Full');
    await clickBehind(page, 'Untitled by-law');
    await writes.failNext(Number.POSITIVE_INFINITY);
    await page.keyboard.type(' one');
    await page.getByText('The storage of this computer is full.').first().waitFor();
    await page.keyboard.type(' two');
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe('Full.bylaw');
    expect(await page.locator('[data-save-state]').getAttribute('data-save-state')).toBe('not-saved');
    await writes.failNext(0);
    await page.getByRole('button', { name: 'Try to save again' }).click();
    await untilSaved(page);
    await page.reload();
    await lineOf(page, 'Untitled by-law one two').waitFor();
  });

  test('is shown live in a second window, which may write once the first is closed', async () => {
    const { page, context } = window;
    await startBlank(page, 'Shared');
    await untilSaved(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByText('Another window is writing this by-law.').waitFor();
    expect(await pageText(second).getAttribute('contenteditable')).toBe('false');
    await clickBehind(page, 'Untitled by-law');
    await page.keyboard.type(' seen at once');
    await lineOf(second, 'Untitled by-law seen at once').waitFor();
    await page.close();
    await expect.poll(() => pageText(second).getAttribute('contenteditable')).toBe('true');
    await clickBehind(second, 'seen at once');
    await second.keyboard.type(', and written on');
    await untilSaved(second);
    await second.reload();
    await lineOf(second, 'seen at once, and written on').waitFor();
    expect(window.faults).toEqual([]);
  });

  test('is left as it is by a program that is older than the library', async () => {
    const { page, address } = window;
    await startBlank(page, 'Kept');
    await untilSaved(page);
    const elsewhere = `${address}no-such-page`;
    await page.goto(elsewhere);
    const before = await storedRows(page, 9990);
    await page.goto(address);
    await page.getByRole('heading', { name: 'A newer Bylawright has been here' }).waitFor();
    await page.goto(elsewhere);
    expect(await storedRows(page)).toEqual(before);
    expect(before.version).toBe(9990);
    expect(JSON.stringify(before.rows)).toContain('Kept');
  });

  test('is undone where the person is: words in the draft, an answer in the assessment', async () => {
    const { page } = window;
    await openExample(page);
    const title = (await pageText(page).getByRole('heading', { level: 1 }).innerText()).trim();
    await clickBehind(page, title);
    await page.keyboard.type(' of this year');
    await page.getByRole('link', { name: /^Assess/ }).click();
    const decided = page.getByRole('article', { name: /^Could any provision change how people enjoy a right/ });
    const reasons = decided.getByLabel('Reasons');
    const given = await reasons.inputValue();
    await reasons.fill('Because of the night.');
    await decided.getByRole('heading').click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => reasons.inputValue()).toBe(given);
    await page.getByRole('link', { name: /^Draft/ }).click();
    await lineOf(page, `${title} of this year`).waitFor();
    // In a field beside the text the keys are the field's own, and the text is left alone.
    const filter = page.getByRole('searchbox', { name: /^Find in the outline/ });
    await filter.click();
    await page.keyboard.type('noise');
    await page.evaluate(() => {
      globalThis.addEventListener('keydown', (event) => Reflect.set(globalThis, 'wasTaken', event.defaultPrevented));
    });
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'wasTaken') as unknown)).toBe(false);
    await lineOf(page, `${title} of this year`).waitFor();
  });

  test('of an answer is stored while the typing goes on', async () => {
    const { page } = window;
    await openExample(page);
    await page.getByRole('link', { name: /^Assess/ }).click();
    const answer = page.getByRole('article', { name: /^What local problem/ }).getByLabel('Answer', { exact: true });
    await answer.click();
    await page.keyboard.press('Control+End');
    const stored = async () => JSON.stringify((await storedRows(page)).rows);
    let typed = '';
    // No pause in it is long enough to be taken for the end.
    for (let word = 0; !(await stored()).includes('word1 ') && word < 200; word++) {
      await page.keyboard.type(` word${word}`);
      typed += ` word${word}`;
    }
    expect(await stored()).toContain('word0 word1 ');
    await expect.poll(stored).toContain(typed);
    await page.reload();
    await expect.poll(() => answer.inputValue()).toContain(typed);
  });
});
