import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import {
  applyAssessmentFile,
  checkAssessmentFile,
  parseAssessmentFile,
} from '../../../shared/record/registers-file.ts';
import { corpusDir } from '../../builders/corpus.ts';
import { mary, sha256, shippedProfile, testDraft, testNow } from '../../builders/draft.ts';
import { shippedRights } from '../../builders/rights.ts';
import { checkDocx, exported, valid } from '../formats/docx/docx-parts.ts';

const corpus = corpusDir();
const name = 'streets-public-places-noise-2007.xml';
const given: unknown = JSON.parse(readFileSync(new URL('streets-assessment.json', import.meta.url), 'utf8'));

/**
 * A by-law on streets, public places and noise, assessed as an equality officer would: by provision id, which an import
 * gives again and again. Its matrices and forms are begun where the harm is gravest, and are not filled in everywhere.
 */
describe.skipIf(corpus === null)('a real by-law that is assessed (skipped where the corpus is absent)', () => {
  let draft: Draft;
  let assessment: Assessment;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(join(corpus ?? '', 'akn2', name)));
    const profile = shippedProfile('south-africa');
    const read = await readAkn(bytes, name, { profile: profile.numbering, sha256 });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const rights = ['international', 'south-africa'].flatMap((id) => shippedRights().get(id) ?? []);
    const begun = testDraft(read.value.doc);
    const meta = { ...begun.meta, rights: rights.map(({ id }) => id) };
    const bare: Draft = { ...begun, meta, packs: { profile, rights } };
    const giver = { person: mary, now: testNow };
    const file = parseAssessmentFile(given, giver);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const fitting = checkAssessmentFile(bare, file.value);
    if (!fitting.ok) throw new Error(JSON.stringify(fitting.error));
    draft = applyAssessmentFile(bare, file.value, giver);
    assessment = assess({ doc: ordinanceSchema.nodeFromJSON(draft.body), draft, packs: draft.packs });
  });

  it('has every question answered and every prompt decided with a reason, and nothing outrun by the text', () => {
    const questions = assessment.sections.flatMap((section) => section.questions);
    expect(questions.filter(({ shown, answer }) => shown !== false && answer === null)).toEqual([]);
    expect(questions.filter(({ shown }) => shown === 'unknown')).toEqual([]);
    expect(assessment.prompts.filter(({ state }) => state === 'open').map(({ trigger }) => trigger)).toEqual([]);
    expect(assessment.prompts.filter(({ decision }) => decision?.reason.trim() === '')).toEqual([]);
    expect(assessment.registered.filter(({ stale }) => stale)).toEqual([]);
    expect(assessment.untagged).toEqual([]);
  });

  it('is blocked first by what nobody can override: a power that is lacking, and a right without limit', () => {
    const blocks = assessment.risks.filter(({ level }) => level === 'block');
    const fixed = blocks.filter(({ overridable }) => !overridable).map(({ source }) => source);
    expect(new Set(fixed)).toEqual(new Set(['SCR-2', 'PRO-8']));
    expect(assessment.risks.slice(0, 2).every(({ overridable }) => !overridable)).toBe(true);
  });

  it('lists what is still blank rather than passing over it', () => {
    const kinds = new Set(assessment.gaps.map(({ kind }) => kind));
    expect(kinds).toContain('effects');
    expect(assessment.gapCount).toBe(assessment.gaps.length);
  });

  it('leaves as a report that holds every action, service and piece of evidence', async () => {
    const doc = ordinanceSchema.nodeFromJSON(draft.body);
    const { bytes, lines } = await exported(doc, { draft, what: 'assessment' });
    expect(checkDocx(bytes)).toMatch(valid);
    const text = lines.join('\n');
    for (const { title } of draft.registers?.actions ?? []) expect(text).toContain(title);
    for (const { title } of draft.registers?.evidence ?? []) expect(text).toContain(title);
    for (const { service } of draft.registers?.services ?? []) expect(text).toContain(service);
  });
});
