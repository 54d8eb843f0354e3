import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openNewDialog, openedDossier } from './steps/begin.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the regions of a rights pack', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    await introduce(window.page);
  });
  afterAll(() => window.close());

  test('are chosen when a by-law is begun, and are what counts in it', async () => {
    const { page } = window;
    const dialog = await openNewDialog(page);
    const regions = dialog.getByRole('group', { name: /^Parts with law of their own under .*Canada/ });
    expect(await regions.count()).toBe(0);
    await dialog.getByRole('combobox', { name: 'Jurisdiction' }).click();
    await page
      .getByRole('option', { name: /Ontario|Canada/ })
      .first()
      .click();
    const ontario = regions.getByRole('checkbox', { name: 'Ontario' });
    await ontario.waitFor();
    expect(await ontario.isChecked()).toBe(true);
    await regions.getByRole('checkbox', { name: 'British Columbia' }).uncheck();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Create the by-law' }).click();
    const dossier = await openedDossier(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/summary`);
    await page.getByRole('button', { name: 'Law in force' }).click();
    const law = page.getByRole('dialog', { name: 'Law in force' });
    const counts = law.getByRole('group', { name: 'Parts with law of their own that count here' });
    expect(await counts.getByRole('checkbox', { name: 'Ontario' }).isChecked()).toBe(true);
    expect(await counts.getByRole('checkbox', { name: 'British Columbia' }).isChecked()).toBe(false);
    expect(window.faults).toEqual([]);
  });
});
