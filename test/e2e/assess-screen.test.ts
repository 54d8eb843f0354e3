import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample, startFromTemplate, untilSaved } from './steps/begin.ts';
import { clickBehind } from './steps/shown-page.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the Assess screen', () => {
  let window: TestWindow;
  /** The one that is looked at: the worked example, or one in which nothing is said yet. */
  let dossier: string;
  let example: string;
  beforeAll(async () => {
    ({ window, dossier } = await openOn(openExample));
    example = dossier;
  });
  afterAll(() => window.close());

  const goTo = async (at: string) => {
    await window.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/${at}`);
    await window.page.getByRole('navigation', { name: 'Sections of the assessment' }).waitFor();
  };
  /** The card of a question, found by its number. */
  const card = (id: string) =>
    window.page.getByRole('article').filter({ has: window.page.getByText(id, { exact: true }) });
  const clear = async (id: string) => {
    const button = card(id).getByRole('button', { name: 'Clear the answer' });
    if (await button.isVisible()) await button.click();
  };
  const focused = () => window.page.evaluate(() => document.activeElement?.textContent ?? '');

  test('goes by its address to the question that is named there', async () => {
    await goTo('SCR-5');
    await expect.poll(focused).toMatch(/^Has the outcome already been decided/);
  });

  test('keeps an answer as it is chosen, and says by whom and what it raises', async () => {
    await goTo('SCR-5');
    await clear('SCR-5');
    await card('SCR-5').getByText('Not answered').waitFor();
    await card('SCR-5').getByRole('radio', { name: 'Yes' }).check();
    await card('SCR-5').getByText('This answer blocks sign-off. A named person can override it').waitFor();
    await card('SCR-5').getByText('Reasons missing').waitFor();
    await card('SCR-5').getByText('Maria Adler, Legal officer').waitFor();
    await untilSaved(window.page);
  });

  test('keeps the last words when one leaves the section before they are saved', async () => {
    const { page } = window;
    await card('SCR-5').getByLabel('Reasons').fill('Promised in May.');
    await page.getByRole('link', { name: /^Proportionality/ }).click();
    await goTo('SCR-5');
    expect(await card('SCR-5').getByLabel('Reasons').inputValue()).toBe('Promised in May.');
    await card('SCR-5').getByText('Answered', { exact: true }).waitFor();
  });

  test('undoes the last act with Ctrl+Z, and says what it undid', async () => {
    const { page } = window;
    await card('SCR-5').getByRole('radio', { name: 'Partly' }).check();
    await card('SCR-5').getByRole('heading').focus();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .getByText(/Undone: .*Has the outcome already been decided/)
      .first()
      .waitFor();
    expect(await card('SCR-5').getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
  });

  test('leaves Ctrl+Z in a text field to the field', async () => {
    const reasons = card('SCR-5').getByLabel('Reasons');
    await reasons.focus();
    await reasons.press('End');
    await window.page.keyboard.type(' Also in June.');
    await window.page.keyboard.press('Control+z');
    expect(await card('SCR-5').getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    expect(await reasons.inputValue()).not.toContain('June.');
  });

  test('links an answer to a provision that is found by its number, by keyboard alone', async () => {
    const { page } = window;
    await card('SCR-5').getByRole('combobox', { name: 'Link a provision' }).focus();
    await page.keyboard.type('section 3');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await card('SCR-5').getByRole('link', { name: 'Go to section 3' }).waitFor();
  });

  test('names groups, and then asks for the effects on these alone', async () => {
    const { page } = window;
    await page.goto(`${window.address}#/`);
    dossier = await startFromTemplate(page);
    await goTo('SCR-4');
    await card('SCR-4').getByRole('checkbox', { name: 'Children' }).check();
    await goTo('matrix');
    const cells = page.getByRole('grid').getByRole('gridcell');
    await expect.poll(() => cells.count()).toBe(22);
    await cells.first().focus();
    await page.keyboard.press('h');
    await expect.poll(() => cells.first().getAttribute('aria-label')).toBe('Harm');
    await goTo('NDS-2');
    await card('NDS-2').getByText('This answer raises a high risk.').waitFor();
  });

  test('does not set a prompt aside without a reason, and keeps those set aside in sight', async () => {
    const { page } = window;
    await goTo('prompts');
    const filter = page.getByRole('group', { name: 'Show' });
    const before = Number(
      /\d+/.exec((await filter.getByRole('button', { name: /^Not here/ }).textContent()) ?? '')?.[0],
    );
    await page.getByRole('button', { name: 'Not here…' }).first().click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Write why, so that others can follow it later.').waitFor();
    await page.keyboard.type('Only the title.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await filter.getByRole('button', { name: `Not here (${before + 1})` }).click();
    await page.getByText('Not here, because: Only the title.').waitFor();
  });

  test('tags a provision, and never both with a tag and with “none of these”', async () => {
    const { page } = window;
    dossier = example;
    await goTo('tags');
    await page.getByRole('button', { name: /^All \(/ }).click();
    const row = page.getByRole('group', { name: 'What section 1 is about' });
    await row.getByRole('button', { name: 'None of these' }).waitFor();
    if ((await row.getByRole('button', { name: 'Service' }).getAttribute('aria-pressed')) === 'false') {
      await row.getByRole('button', { name: 'Service' }).click();
    }
    await row.getByRole('button', { name: 'None of these', pressed: false }).click();
    await row.getByRole('button', { name: 'Service', pressed: false }).waitFor();
    await row.getByRole('button', { name: 'None of these', pressed: true }).waitFor();
    await untilSaved(page);
  });

  test('marks an answer whose text has changed, and keeps it as still right in one act', async () => {
    const { page } = window;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/draft`);
    await clickBehind(page, 'Whether a sound is above the limit');
    await page.keyboard.type(' Without exception.');
    await untilSaved(page);
    await goTo('NDS-1');
    await card('NDS-1').getByText('Answered; the text has changed since').waitFor();
    await card('NDS-1').getByRole('insertion').getByText('Without exception.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await card('NDS-1').getByRole('button', { name: 'Still right' }).focus();
    await page.keyboard.press('Enter');
    await card('NDS-1').getByText('Answered', { exact: true }).waitFor();
    await expect.poll(focused).toMatch(/^Does any provision name a protected group/);
  });

  test('walks the steps and chooses a depth by keyboard, never without reasons', async () => {
    const { page } = window;
    await goTo('path');
    await page.getByRole('link', { name: '1 Screen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Step 1 of 12: Screen' }).waitFor();
    await page.getByRole('radio', { name: /^Full/ }).focus();
    await page.keyboard.press('ArrowUp');
    const keep = page.getByRole('button', { name: 'Keep this depth' });
    await keep.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Write why, so that others can follow it later.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Only the hours change.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^This is a short assessment\. Maria Adler/).waitFor();
    await expect.poll(focused).toBe('Keep this depth');
    await page.getByRole('link', { name: /The screening calls for a full assessment/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Nobody has given reasons for the depth yet.').waitFor();
  });

  test('looks up the severity of a harm from its grades, and sets it among the others', async () => {
    const { page } = window;
    await goTo('SCR-1');
    const grade = async (name: string, value: string) =>
      card('SCR-1')
        .getByRole('combobox', { name: `${name}, As the text is` })
        .selectOption(value);
    await grade('How far it can be undone', '');
    await grade('Scale', '3');
    await grade('Scope', '3');
    await card('SCR-1')
      .getByRole('row', { name: /^Severity Not rated/ })
      .waitFor();
    await grade('How far it can be undone', '1');
    await card('SCR-1')
      .getByRole('row', { name: /^Severity 4 of 4 · High/ })
      .waitFor();
    await grade('Likelihood', '2');
    await card('SCR-1').getByLabel('Reasons').or(card('SCR-1').getByLabel('Answer')).first().focus();
    await untilSaved(page);
    await goTo('step-rate');
    await page
      .getByRole('row', { name: /^4 – High/ })
      .getByRole('link', { name: 'SCR-1' })
      .waitFor();
  });

  test('lists what is raised and what is missing, and never says that there is nothing to find', async () => {
    const { page } = window;
    await goTo('summary');
    await page.getByRole('row', { name: /Blocks sign-off SCR-5/ }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/no (issues|problems|impact)/i);
  });

  test.each(['path', 'step-screen', 'step-justify', 'step-rate', 'SCR', 'NDS', 'prompts', 'tags', 'summary'])(
    'has no serious fault that axe knows: %s',
    async (at) => {
      await goTo(at);
      expect(await axeFaults(window.page)).toEqual([]);
    },
  );

  test('has no sideways scrolling at 200 % zoom, and a choice of sections instead of the list', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 683, height: 384 });
    await goTo('SCR');
    await page.getByRole('combobox', { name: 'Section' }).selectOption('summary');
    await page.getByRole('heading', { name: 'What is raised and missing' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  });
});
