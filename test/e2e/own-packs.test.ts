import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRightsPack } from '../../shared/packs/parse-pack.ts';
import { openExample } from './steps/begin.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('the law in force', () => {
  let window: TestWindow;
  beforeAll(async () => {
    const opened = await openOn(openExample);
    const { dossier } = opened;
    window = opened.window;
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

  test('offers the newer state of a pack, says what it changes and which answers it touches, and takes it', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Law in force' }).click();
    const law = page.getByRole('dialog', { name: 'Law in force' });
    await law.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Harbour' }).click();
    await law.getByRole('button', { name: 'Add to this by-law' }).click();
    await law.getByRole('button', { name: 'Edit Harbour' }).click();
    const form = page.getByRole('alertdialog', { name: 'Edit Harbour' });
    await form.getByLabel('Question 1').fill('Does it leave the harbour open to all?');
    await form.getByRole('button', { name: 'Add a ground' }).click();
    await form.getByLabel('Ground 1').fill('Berth');
    await form.getByRole('button', { name: 'Keep the pack' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('A newer version of Harbour is there.').waitFor();
    await page.getByRole('button', { name: 'See what would change' }).click();
    const changes = page.getByRole('dialog', { name: 'What would change' });
    await changes.getByText('New: ground “Berth”').waitFor();
    await changes.getByText('Changed: question “Does it leave the harbour open to all?”').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await changes.getByRole('button', { name: 'Use the newer version' }).click();
    await page.getByText('A newer version of Harbour is there.').waitFor({ state: 'detached' });
  });

  test('saves the council’s pack as a file that another council’s window reads', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Law in force' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Harbour as a file' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    const parsed = parseRightsPack(JSON.parse(saved), download.suggestedFilename());
    expect(parsed.ok && [parsed.value.title, parsed.value.grounds.map(({ title }) => title)]).toEqual([
      'Harbour',
      ['Berth'],
    ]);
    await page.getByRole('button', { name: 'Remove Harbour' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Read a pack from a file' }).click(),
    ]);
    await chooser.setFiles({ name: 'harbour.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
    await page.getByRole('button', { name: 'Edit Harbour' }).waitFor();
  });

  test('lets the law of a part of the country count or not, and says what that changed', async () => {
    const { page } = window;
    const law = page.getByRole('dialog', { name: 'Law in force' });
    await law.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Canada' }).click();
    await law.getByRole('button', { name: 'Add to this by-law' }).click();
    const canada = law.getByRole('listitem').filter({ hasText: 'Canada' }).first();
    await canada.getByRole('checkbox', { name: 'British Columbia' }).uncheck();
    await canada.getByText('What that changed:').waitFor();
    expect(await canada.getByText(/^No longer there: ground “/).count()).toBe(16);
    await canada.getByText(/^\d+ grounds$/).click();
    await canada.getByText('Housing only').waitFor();
    expect(await canada.getByText(/^BC|British Columbia ·/).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await page.getByRole('button', { name: 'Law in force' }).click();
    await canada.getByRole('checkbox', { name: 'British Columbia', checked: true }).waitFor();
    await page.keyboard.press('Escape');
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
