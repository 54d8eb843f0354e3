import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openExample } from './steps/begin.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the law in force', () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
    await introduce(window.page);
    const dossier = await openExample(window.page);
    await window.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${dossier}/assess/summary`);
  });
  afterAll(() => window.close());

  test('takes a pack of the council that is checked as it is typed, and asks its question', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Law in force' }).click();
    const law = page.getByRole('dialog', { name: 'Law in force' });
    await law.getByRole('button', { name: 'New pack' }).click();
    const form = page.getByRole('alertdialog', { name: 'New pack of your council' });
    await form.getByLabel('Name of the pack').fill('Harbour');
    await form.getByRole('button', { name: 'Add a question' }).click();
    await form.getByText('Write something here, or remove it.').first().waitFor();
    const keep = form.getByRole('button', { name: 'Keep the pack' });
    expect(await keep.getAttribute('aria-disabled')).toBe('true');
    await form.getByLabel('Question 1').fill('Does it leave the harbour open?');
    await keep.click();
    await law.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Harbour' }).click();
    await law.getByRole('button', { name: 'Add to this by-law' }).click();
    await law.getByText('Harbour', { exact: true }).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Questions of the council/ }).waitFor();
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await page.getByRole('link', { name: /^Questions of the council/ }).waitFor({ state: 'detached' });
  });

  test('refuses a file with a fault and names the field', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Law in force' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Read a pack from a file' }).click(),
    ]);
    await chooser.setFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"id": "x"}') });
    await page.getByText('bad.json was not read').first().waitFor();
    await page.getByText('grounds', { exact: true }).waitFor();
  });
});
