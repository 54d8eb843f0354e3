import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRegisters } from '../../../../shared/record/registers.ts';
import { testDraft } from '../../../builders/draft.ts';
import * as b from '../../../builders/ordinance.ts';
import { entry } from '../../../builders/registers.ts';
import { shippedRights } from '../../../builders/rights.ts';
import { exported } from './docx-parts.ts';
import { hasSoffice } from './soffice-text.ts';

const pdfToText = process.env['PDFTOTEXT'] ?? 'pdftotext';
const hasPdfText = (() => {
  try {
    execFileSync(pdfToText, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const long =
  'By-law Relating to Streets, Public Places, Assemblies, Street Trading and the Prevention of Noise Nuisances';
const law = b.doc(
  b.title(long),
  b.section(
    { id: 's1' },
    b.heading('Conduct'),
    b.subsection({ id: 's1a' }, 'A person may not sleep in a public place.'),
  ),
);
/** As full as a first page gets: every pack, long titles, more actions than it names. */
const full = () => {
  const draft = testDraft(law);
  const actions = ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) =>
    entry('actions', id, { title: `${long} ${id}`, owner: long, due: '2026-06-01' }),
  );
  const rights = [...shippedRights().values()];
  return { ...draft, packs: { ...draft.packs, rights }, registers: { ...emptyRegisters, actions } };
};

test('the first page for members names the verdict, three points, what is asked of them, who and until when', async () => {
  const { lines } = await exported(law, { draft: full(), what: 'assessment' });
  const first = lines.slice(0, lines.indexOf('Findings, worst first'));
  expect(first.find((line) => line.startsWith('Not ready to be signed: '))).toMatch(
    /block sign-off; .*not yet fully answered/,
  );
  expect(first.filter((line) => /^(Blocks sign-off|High risk).* – [A-Z]{3}-\d/.test(line))).toHaveLength(3);
  expect(first).toEqual(
    expect.arrayContaining([
      'What is asked of members',
      '1 June 2026 Overdue.',
      expect.stringContaining('2 more actions further on.'),
    ]),
  );
});

test.skipIf(!hasSoffice || !hasPdfText)(
  'the summary for members is one page in LibreOffice (skipped without it, or without pdftotext)',
  async () => {
    const { bytes } = await exported(law, { draft: full(), what: 'assessment' });
    const [first, second] = pagesOf(bytes);
    expect(first).toContain('not legal advice');
    expect(second).toContain('Findings, worst first');
  },
);

/** The words of each page, as LibreOffice lays them out. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'bylawright-'));
  try {
    writeFileSync(join(dir, 'report.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    execFileSync(
      process.env['SOFFICE'] ?? 'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'report.docx')],
      { stdio: 'ignore' },
    );
    const text = execFileSync(pdfToText, ['-l', '2', join(dir, 'report.pdf'), '-'], { encoding: 'utf8' });
    return text.split('\f').map((page) => page.replace(/\s+/g, ' '));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
