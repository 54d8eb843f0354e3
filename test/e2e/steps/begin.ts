import type { Locator, Page } from '@playwright/test';
import type { Person } from '../../../shared/record/draft.ts';

export const maria: Person = { name: 'Maria Adler', post: 'Legal officer', council: 'Harrowmere Borough Council' };

/** The first start: says who is drafting and goes on to the three doors. */
export async function introduce(page: Page, person = maria): Promise<void> {
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Your post').fill(person.post);
  await page.getByLabel('Your council').fill(person.council);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Start from a template/ }).waitFor();
}

/** The door or button that opens a new by-law, from the welcome screen or the library; resolves to the open dialog. */
export async function openNewDialog(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^(Start from a template|New by-law$)/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'New by-law' });
  await dialog.waitFor();
  return dialog;
}

/** A by-law from an empty page, open for drafting; resolves to its id. */
export async function startBlank(page: Page, name: string): Promise<string> {
  const dialog = await openNewDialog(page);
  await dialog.getByRole('radio', { name: /^A blank page/ }).check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name in the library').fill(name);
  await page.getByRole('button', { name: 'Create the by-law' }).click();
  return openedDossier(page);
}

/** A by-law from the first template, nothing of it filled in, open for drafting; resolves to its id. */
export async function startFromTemplate(page: Page): Promise<string> {
  await openNewDialog(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Create the by-law' }).click();
  return openedDossier(page);
}

/** The worked example, open for drafting; resolves to its id. */
export async function openExample(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Look at a worked example/ }).click();
  return openedDossier(page);
}

/** Waits until a by-law stands open for drafting; resolves to its id. */
export async function openedDossier(page: Page): Promise<string> {
  await pageText(page).waitFor();
  const id = /#\/d\/([^/]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no dossier is open at ${page.url()}`);
  return id;
}

/** The by-law's page, where its text is written. */
export const pageText = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of the / });

/** Waits until the window says that everything is saved. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('[data-save-state="saved"]').waitFor();
}
