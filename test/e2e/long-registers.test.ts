import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../../shared/record/bundle.ts';
import { emptyRegisters, type RegisterEntry, type RegisterName } from '../../shared/record/registers.ts';
import { sha256, testDraft } from '../builders/draft.ts';
import * as b from '../builders/ordinance.ts';
import { entry } from '../builders/registers.ts';
import { introduce, openedDossier, untilSaved } from './steps/begin.ts';
import { hasFocus } from './steps/keys.ts';
import { oneAfterAnother } from './steps/one-after-another.ts';
import { pickFile } from './steps/open-file.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

const law = b.doc(b.title('Streets By-law'), b.section({ id: 's1' }, b.heading('Play'), 'No ball games.'));

/** So many entries of a register, each by its number. */
function many<Name extends RegisterName>(
  register: Name,
  count: number,
  parts: (number: number) => Partial<RegisterEntry<Name>>,
): RegisterEntry<Name>[] {
  return Array.from({ length: count }, (_, at) => {
    const begun = new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString();
    return entry(register, `${register.slice(0, 2)}${at + 1}`, { ...parts(at + 1), begun });
  });
}

const registers = {
  ...emptyRegisters,
  evidence: many('evidence', 60, (n) => ({ title: `Survey ${n}`, says: `Street ${n} is quiet.`, source: 'Desk' })),
  actions: many('actions', 200, (n) => ({ title: `Action ${n}`, owner: 'Parks' })),
  comments: many('comments', 300, (n) => ({ name: `Person ${n}`, said: `Words ${n}.` })),
  consultations: many('consultations', 40, (n) => ({ title: `Round ${n}` })),
  effects: [
    entry('effects', 's1', {
      provisions: [b.id('s1')],
      cells: [{ group: 'children', right: 'EQ', effect: 'harm', note: 'Play.', evidence: ['ev50'] }],
    }),
  ],
};

describe.skipIf(!hasBrowser)('registers of hundreds of entries', () => {
  let window: TestWindow;
  let dossier: string;
  const goTo = (at: string) =>
    window.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/${at}`);
  beforeAll(async () => {
    const content = await writeBundle({ ...testDraft(law), registers }, { readable: [], sha256 });
    window = await openWindow();
    await introduce(window.page);
    await pickFile(window.page, { name: 'many.bylaw', content });
    dossier = await openedDossier(window.page);
  }, 60_000);
  afterAll(() => window.close());
  oneAfterAnother(() => window);

  test.each(['step-consult-comments-co287', 'step-mitigate-actions-ac170', 'step-evidence-evidence-ev60'])(
    'show the entry that a link names, however far down: %s',
    async (at) => {
      await goTo(at);
      const title = window.page.locator(`[data-entry="${at.split('-').at(-1)}"]`);
      await expect.poll(() => hasFocus(title)).toBe(true);
      await expect
        .poll(() => title.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
        .toBe(true);
    },
  );

  test('what is looked for after that wins over what a link named, and a link after that over the search', async () => {
    const { page } = window;
    const list = page.locator('[data-register="evidence"]');
    await list.getByLabel('Find among these').fill('zzz');
    await list.getByText('0 of 60 shown').waitFor();
    await goTo('step-evidence-evidence-ev41');
    await list.getByText('1 of 60 shown').waitFor();
    await expect.poll(() => hasFocus(page.locator('[data-entry="ev41"]'))).toBe(true);
  });

  test('a comment says whether its name is withheld, and follows nothing that is not shown', async () => {
    const { page } = window;
    await goTo('step-consult-comments-co2');
    const comment = page.getByRole('article', { name: 'Person 2', exact: true });
    const name = comment.getByLabel('The name in what is exported');
    expect(await name.locator('option:checked').textContent()).toBe('Not said of it: left out');
    await comment.getByLabel('Consultation', { exact: true }).selectOption('Round 3');
    await expect.poll(() => name.locator('option:checked').textContent()).toBe('As in its round: left out');
    const round = page.getByRole('article', { name: 'Round 3', exact: true });
    await round.getByLabel(/^Comments of this round leave the name out/).uncheck();
    await expect.poll(() => name.locator('option:checked').textContent()).toBe('As in its round: given');
    await name.selectOption('Left out');
    await untilSaved(page);
    await page.reload();
    await expect.poll(() => name.locator('option:checked').textContent()).toBe('Left out');
  });

  test('F8 goes from one open point of a round to the next, and past groups to the judgement of a question', async () => {
    const { page } = window;
    await goTo('step-consult-consultations-co4');
    const round = page.getByRole('article', { name: 'Round 4', exact: true });
    await expect.poll(() => hasFocus(round.getByRole('heading'))).toBe(true);
    const points = round.getByRole('radiogroup');
    for (let at = 0; at < 4; at++) {
      await page.keyboard.press('F8');
      await expect.poll(() => hasFocus(points.nth(at).getByRole('radio').first())).toBe(true);
    }
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => hasFocus(points.nth(2).getByRole('radio').first())).toBe(true);
    await goTo('SCR-4');
    const question = page.locator('[data-question="SCR-4"]');
    await expect.poll(() => hasFocus(question.locator('h3'))).toBe(true);
    await page.keyboard.press('F8');
    await expect.poll(() => hasFocus(question.getByRole('checkbox').first())).toBe(true);
    await page.keyboard.press('Space');
    await page.keyboard.press('F8');
    await expect.poll(() => hasFocus(question.getByRole('radio').first())).toBe(true);
  });

  test('the evidence of a cell is found by words among many, and what is ticked stands there', async () => {
    const { page } = window;
    await goTo('matrix-s1');
    const cell = page.getByRole('gridcell', { name: /harm/i }).first();
    await cell.click();
    const chooser = page.getByRole('group', { name: 'Evidence', exact: true });
    await chooser.getByRole('checkbox', { name: 'Survey 50' }).waitFor();
    expect(await chooser.getByRole('checkbox').count()).toBe(9);
    await chooser.getByLabel('Find among the evidence').fill('street 37');
    await chooser.getByText('1 ticked. 1 of 1 that are found are shown.').waitFor();
    await chooser.getByRole('checkbox', { name: 'Survey 37' }).check();
    await chooser.getByLabel('Find among the evidence').fill('');
    await chooser.getByRole('checkbox', { name: 'Survey 37', checked: true }).waitFor();
    expect(await chooser.getByRole('checkbox', { name: 'Survey 50' }).isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await untilSaved(page);
  });
});
