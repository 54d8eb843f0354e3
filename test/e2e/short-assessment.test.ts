import type { Locator } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../shared/packs/rights-pack.ts';
import { shippedRights } from '../builders/rights.ts';
import { introduce, openedDossier, untilSaved } from './steps/begin.ts';
import { countPointer, hasFocus, paneTo, tabTo } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { untilCaretIsKnown } from './steps/shown-page.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

const questions = new Map((shippedRights().get('international')?.questions ?? []).map((each) => [each.id, each]));

describe.skipIf(!hasBrowser)('a short assessment by keyboard alone, from an empty page to nothing missing', () => {
  let window: TestWindow;
  let pointer: () => Promise<number>;
  beforeAll(async () => {
    window = await openWindow();
    await introduce(window.page);
    pointer = await countPointer(window.page);
  });
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  const press = async (control: Locator, key = 'Enter') => {
    await tabTo(window.page, control);
    await window.page.keyboard.press(key);
  };

  test('begins with an empty page and writes a rule', async () => {
    const { page } = window;
    await press(page.getByRole('button', { name: /^Start from a template/ }));
    const dialog = page.getByRole('dialog', { name: 'New by-law' });
    const blank = dialog.getByRole('radio', { name: /^A blank page/ });
    await blank.waitFor();
    await tabTo(page, dialog.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowUp');
    while (!(await blank.isChecked())) await page.keyboard.press('ArrowUp');
    await press(dialog.getByRole('button', { name: 'Next' }));
    await tabTo(page, page.getByLabel('Name in the library'));
    await page.keyboard.type('Benches');
    await page.keyboard.press('Enter');
    await openedDossier(page);
    await untilCaretIsKnown(page);
    await page.keyboard.type('Benches By-law');
    await page.keyboard.press('Control+Alt+3');
    await page.keyboard.type('Benches');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The council keeps forty benches in the square.');
    await untilSaved(page);
  });

  test('chooses a short assessment, with reasons', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+2');
    const nav = page.getByRole('navigation', { name: 'Sections of the assessment' });
    await nav.waitFor();
    await paneTo(page, nav);
    await press(nav.getByRole('link', { name: /^The twelve steps/ }));
    await page.getByRole('heading', { name: 'The twelve steps' }).waitFor();
    await paneTo(page, page.getByRole('main'));
    await press(page.getByRole('link', { name: '1 Screen' }));
    await page.getByRole('heading', { name: 'Step 1 of 12: Screen' }).waitFor();
    await tabTo(page, page.getByRole('radio', { checked: true, name: /^Full/ }));
    await page.keyboard.press('ArrowUp');
    await tabTo(page, page.getByLabel('Reasons for this depth'));
    await page.keyboard.type('Benches alone.');
    await press(page.getByRole('button', { name: 'Keep this depth' }));
    await page.getByText(/^This is a short assessment\./).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test('goes from what is open to what is open next, and answers it, until nothing is', async () => {
    const { page } = window;
    const met: string[] = [];
    for (;;) {
      await page.keyboard.press('F8');
      const place = await placeOfFocus();
      if (place === null || met.at(-1) === place) break;
      met.push(place);
      if (place === 'prompts') await setAside();
      else if (place === 'tags') await tagAll();
      else await answer(place);
      // Cards of one section are alike.
      if (met.at(-2)?.slice(0, 3) !== place.slice(0, 3)) expect([place, await axeFaults(page)]).toEqual([place, []]);
      await untilSaved(page);
    }
    expect(met).toEqual([...new Set(met)]);
    expect(met.length).toBeGreaterThanOrEqual(13);
  });

  test('writes the statement that the steps still lack, from what is answered already', async () => {
    const { page } = window;
    const gap = page.getByRole('link', { name: /^The statement .* is not written\.$/ });
    // The gaps of the last answer may still be on their way when the key comes.
    await expect
      .poll(async () => {
        if (!(await hasFocus(gap))) await page.keyboard.press('F8');
        return hasFocus(gap);
      })
      .toBe(true);
    await page.keyboard.press('Enter');
    const begin = page.getByRole('button', { name: 'Begin: Regulatory statement of the byelaw' });
    await expect.poll(() => hasFocus(begin)).toBe(true);
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'Regulatory statement of the byelaw' });
    const parts = card.locator('textarea');
    await expect.poll(() => hasFocus(parts.first())).toBe(true);
    for (let part = 0; part < (await parts.count()); part++) {
      await tabTo(page, parts.nth(part));
      await page.keyboard.type('None.');
    }
    expect(await axeFaults(page)).toEqual([]);
    // The count follows the last word after a moment.
    await page.getByRole('link', { name: /^Assess\b.*\b0\b/ }).waitFor();
    await page.keyboard.press('F8');
    await page.getByText('Every prompt is decided, every provision tagged').first().waitFor({ state: 'attached' });
  });

  test('and nothing is left that anybody has to say', async () => {
    const { page } = window;
    const nav = page.getByRole('navigation', { name: 'Sections of the assessment' });
    await paneTo(page, nav);
    await press(nav.getByRole('link', { name: /^What is raised and missing/ }));
    await nav.getByText('0 gaps').waitFor();
    expect(await page.getByRole('main').textContent()).toContain('12 of 12 questions answered');
    expect(await axeFaults(page)).toEqual([]);
    expect(await pointer()).toBe(0);
    expect(window.faults).toEqual([]);
  });

  /** Where the focus is: a question by its number, "prompts" or "tags"; null: elsewhere. */
  const placeOfFocus = async (): Promise<string | null> => {
    await window.page.waitForFunction(
      () => document.activeElement?.closest('[data-question], [data-prompt], [data-untagged], [data-gaps]') !== null,
    );
    return window.page.evaluate(() => {
      const place = document.activeElement?.closest<HTMLElement>('[data-question], [data-prompt], [data-untagged]');
      if (!place) return null;
      if ('prompt' in place.dataset) return 'prompts';
      return place.dataset['question'] ?? 'tags';
    });
  };

  const setAside = async () => {
    const { page } = window;
    const notHere = page.getByRole('button', { name: 'Not here…' });
    for (let left = await notHere.count(); left > 0; left--) {
      await press(notHere.first());
      await expect.poll(() => hasFocus(page.getByLabel('Why not here'))).toBe(true);
      await page.keyboard.type('None.');
      await press(page.getByRole('button', { name: 'Keep this reason' }));
      await expect.poll(() => notHere.count()).toBe(left - 1);
    }
  };

  const tagAll = async () => {
    const rows = window.page.locator('[data-untagged]');
    for (let left = await rows.count(); left > 0; left--) {
      await press(rows.first().getByRole('button', { name: 'None of these' }), 'Space');
      await expect.poll(() => rows.count()).toBe(left - 1);
    }
  };

  /** Answers a question as harmlessly as it can be. */
  const answer = async (id: string) => {
    const { page } = window;
    const card = page.locator(`[data-question="${id}"]`);
    const asked = questions.get(id) as Question;
    const choose = async (label: string) => {
      const word = ['yes', 'no'].find((each) => !asked.adverse.includes(each)) === 'no' ? 'No' : 'Yes';
      const group = card.getByRole('radiogroup', { name: label });
      await tabTo(page, group.getByRole('radio').first());
      await page.keyboard.press('Space');
      if (word === 'No') await page.keyboard.press('ArrowRight');
      await expect.poll(() => group.getByRole('radio', { name: word, exact: true }).isChecked()).toBe(true);
    };
    const { type } = asked.answer;
    if (type === 'judgement') await choose('Answer');
    if (type === 'text') {
      await tabTo(page, card.getByLabel('Answer', { exact: true }));
      await page.keyboard.type('Rest.');
    }
    if (type === 'list') {
      await tabTo(page, card.getByRole('textbox').first());
      await page.keyboard.type('Sitters');
    }
    if ('judgement' in asked.answer && asked.answer.judgement && type !== 'judgement')
      await choose(asked.answer.judgement);
    if (type === 'judgement' || type === 'list') {
      await tabTo(page, card.getByLabel('Reasons'));
      await page.keyboard.type('Plan.');
    }
    if (type === 'text' && asked.answer.evidence === true) {
      await tabTo(page, card.getByRole('textbox', { name: 'Evidence 1' }));
      await page.keyboard.type('Survey.');
    }
  };
});
