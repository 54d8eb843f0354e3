import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample, untilSaved } from './steps/begin.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('justifying, acting and overriding', () => {
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
    await window.page.getByRole('region', { name: 'Assessment' }).getByRole('heading', { level: 2 }).waitFor();
  };

  test('a limit is refused where it touches what admits no limit, and offers the aims of its right', async () => {
    const { page } = window;
    await goTo('step-justify');
    await page.getByRole('button', { name: 'Add a justification' }).click();
    const card = page
      .getByRole('article')
      .filter({ has: page.getByLabel('The right that is limited') })
      .last();
    await card.getByLabel('The right that is limited').selectOption('REL');
    await card.getByLabel('By the test of').selectOption({ index: 1 });
    await card.getByLabel('The aim of the limit').waitFor();
    await card
      .getByRole('radiogroup', { name: 'Does the limit touch what admits no limit?' })
      .getByLabel('Yes')
      .check();
    await card.getByText('Refused: what admits no limit is never weighed.').waitFor();
    expect(await card.getByLabel('The aim of the limit').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('an action is added at the risk in one press, and stands in its step', async () => {
    const { page } = window;
    await goTo('SCR-5');
    const card = page
      .getByRole('article')
      .filter({ has: page.getByText('SCR-5', { exact: true }) })
      .first();
    await card.getByRole('radio', { name: 'Yes', exact: true }).first().check();
    await card.getByRole('button', { name: 'Add an action' }).click();
    await page.keyboard.type('Open the question again');
    await untilSaved(page);
    await goTo('step-mitigate');
    await page.getByRole('heading', { name: 'Open the question again' }).waitFor();
  });

  test('a block is overridden by name, which is said where the block stood', async () => {
    const { page } = window;
    await goTo('step-decide');
    await page.getByRole('button', { name: 'Override a block' }).click();
    await page.getByLabel('The block').last().selectOption('SCR-5');
    await page.getByLabel('Name', { exact: true }).last().fill('H. Marsh');
    await page.getByLabel('Post', { exact: true }).last().fill('Chief executive');
    await page.getByLabel('Reasons', { exact: true }).last().fill('It was a slip.');
    await page.getByText('It stands: the block is lifted.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await goTo('SCR-5');
    await page.getByText('Overridden by H. Marsh, Chief executive: It was a slip.').first().waitFor();
  });
});
