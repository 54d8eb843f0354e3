import type { Locator, Page } from '@playwright/test';

/** A file as the system's picker gives it: made here, or one on the disk. */
export type GivenFile = string | { readonly name: string; readonly content: string | Uint8Array };

/** Picks a file in the library or on the welcome screen. */
export async function pickFile(page: Page, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Open a (by-law you have|file$)/ })
      .first()
      .click(),
  ]);
  if (typeof file === 'string') await chooser.setFiles(file);
  else {
    const buffer = Buffer.from(file.content);
    await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer });
  }
}

/** Says under which law a by-law of another program stands and has it read; resolves to the dialog that comes then. */
export async function readUnder(page: Page, jurisdiction: string): Promise<Locator> {
  const asks = page.getByRole('alertdialog', { name: /^Open / });
  await asks.getByRole('combobox', { name: 'Jurisdiction' }).click();
  await page.getByRole('option', { name: jurisdiction, exact: true }).click();
  await asks.getByRole('button', { name: 'Read the by-law' }).click();
  const answer = page.getByRole('alertdialog', { name: / was (not opened|read)$/ });
  await answer.waitFor();
  return answer;
}
