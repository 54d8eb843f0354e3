import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is there to give a second opinion; tests that ask it skip where it is not. */
export const hasSoffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The document's lines as LibreOffice prints them, list numbers included, outer space taken off, empty lines left out. */
export function sofficeLines(docx: Uint8Array): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'bylawright-'));
  try {
    const file = join(dir, 'document.docx');
    writeFileSync(file, docx);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', dir, file], { stdio: 'ignore' });
    return linesOf(readFileSync(join(dir, 'document.txt'), 'utf8').replace(/^\ufeff/, ''));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Text cut into lines with space evened out, so that what differs is words and numbers. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
