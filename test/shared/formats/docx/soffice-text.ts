import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluatedDocx } from '../../../../shared/formats/docx/evaluator/docx-evaluator.ts';

const program = process.env['SOFFICE'] ?? 'soffice';

/** Whether LibreOffice is there to give a second opinion; tests that ask it skip where it is not. */
export const hasSoffice = (() => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/**
 * The lines of each document as LibreOffice prints them, list numbers included, outer space taken off, empty lines left
 * out. One start of LibreOffice for all.
 */
export function sofficeLines(documents: readonly Uint8Array[]): string[][] {
  const dir = mkdtempSync(join(tmpdir(), 'bylawright-'));
  try {
    const files = documents.map((_, at) => join(dir, `document-${at}.docx`));
    documents.forEach((bytes, at) => writeFileSync(files[at] as string, bytes));
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    const call = [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', dir, ...files];
    execFileSync(program, call, { stdio: 'ignore' });
    return files.map((file) => linesOf(readFileSync(file.replace(/docx$/, 'txt'), 'utf8').replace(/^\ufeff/, '')));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The lines that an evaluated document should print, to be held against LibreOffice's. */
export const printedLines = ({ paragraphs }: EvaluatedDocx): string[] =>
  paragraphs.flatMap(({ place, text }) => linesOf(`${place?.label ?? ''} ${text}`));

/** Text cut into lines with space evened out, so that what differs is words and numbers. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
