import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { joinBody, splitBody } from '../../../shared/ordinance/body-entries.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { countWords } from '../../../shared/ordinance/ordinance-text.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { outlineOf } from '../../../shared/ordinance/outline.ts';
import { parseBody } from '../../../shared/ordinance/parse-body.ts';
import { wordCount } from '../../../shared/ordinance/word-count.ts';
import { corpusDir } from '../../builders/corpus.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { smallProfile } from '../../builders/small-profile.ts';

const corpus = corpusDir();
const files = corpus === null ? [] : readdirSync(join(corpus, 'akn2')).filter((name) => name.endsWith('.xml'));
const profile = { ...smallProfile, numbering: southAfricaLike };

describe.skipIf(corpus === null)('a real by-law (skipped where the corpus is absent)', () => {
  it.each(files)('%s is stored and opened as it was, and its outline has every word once', async (name) => {
    const doc = await read(name);
    expect(joinBody(splitBody(doc), ordinanceSchema).eq(doc)).toBe(true);
    const parsed = parseBody(JSON.parse(JSON.stringify(doc.toJSON())));
    expect(parsed.ok && parsed.value.eq(doc)).toBe(true);
    const entries = outlineOf(doc, southAfricaLike);
    const words = entries.reduce((sum, { heading, text }) => sum + countWords(heading) + countWords(text), 0);
    expect(words).toBe(wordCount(doc, numberOrdinance(doc, southAfricaLike)));
    for (const { fullLabel } of entries) expect(fullLabel).not.toBe('');
  });

  it.each(files)('%s has no finding that its own text gives no cause for', async (name) => {
    const doc = await read(name);
    const rules = new Set(checkOrdinance(doc, profile).map(({ rule }) => rule));
    expect(rules).not.toContain('broken-reference');
    expect(rules).not.toContain('unfilled-blank');
  });
});

async function read(name: string) {
  const bytes = readFileSync(join(corpus ?? '', 'akn2', name));
  const sha256 = async (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  const imported = await readAkn(bytes, name, { profile: southAfricaLike, sha256 });
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value.doc;
}
