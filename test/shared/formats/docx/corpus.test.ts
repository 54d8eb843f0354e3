import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAkn } from '../../../../shared/formats/akn/read-akn.ts';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import { corpusDir } from '../../../builders/corpus.ts';
import { sha256, shippedProfile } from '../../../builders/draft.ts';
import { checkDocx, exported, valid } from './docx-parts.ts';
import { hasSoffice, printedLines, sofficeLines } from './soffice-text.ts';

const corpus = corpusDir();
const files = corpus ? readdirSync(join(corpus, 'akn2')).filter((name) => name.endsWith('.xml')) : [];
const profile = shippedProfile('south-africa');

async function exportedFrom(name: string) {
  const bytes = new Uint8Array(readFileSync(join(corpus as string, 'akn2', name)));
  const read = await readAkn(bytes, name, { profile: profile.numbering, sha256 });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return exported(read.value.doc);
}

describe.skipIf(files.length === 0)('real by-laws as Word files (skipped without the corpus)', () => {
  it.each(files)('%s keeps every number and every word, and is valid', async (name) => {
    const { bytes, outline } = await exportedFrom(name);
    expect(verifyDocx(bytes, { outline, texts: [] })).toMatchObject({ ok: true });
    expect(checkDocx(bytes)).toMatch(valid);
  });

  it.skipIf(!hasSoffice)(
    'show LibreOffice the same numbers (skipped without it)',
    async () => {
      const made = await Promise.all(files.map(exportedFrom));
      expect(sofficeLines(made.map(({ bytes }) => bytes))).toEqual(made.map(({ found }) => printedLines(found)));
    },
    180_000,
  );
});
