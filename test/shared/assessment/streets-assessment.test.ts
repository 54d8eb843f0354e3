import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { overAnswersOfNow } from '../../../shared/assessment/answered-overrides.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { withRestsFilled } from '../../../shared/assessment/rest-of-matrix.ts';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { provisionsOf } from '../../../shared/record/answers-file.ts';
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

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/**
 * A by-law on streets, public places and noise, assessed as an equality officer would: by provision id, which an import
 * gives again and again. It is an exercise: nobody has been consulted on it, and that is what its remaining gaps say.
 */
describe.skipIf(corpus === null)('a real by-law that is assessed (skipped where the corpus is absent)', () => {
  let draft: Draft;
  let assessment: Assessment;
  const profile = shippedProfile('south-africa');
  const imported = async () => {
    const bytes = new Uint8Array(readFileSync(join(corpus ?? '', 'akn2', name)));
    const read = await readAkn(bytes, name, { profile: profile.numbering, sha256 });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.doc;
  };
  beforeAll(async () => {
    const rights = ['international', 'south-africa'].flatMap((id) => shippedRights().get(id) ?? []);
    const begun = testDraft(await imported());
    const meta = { ...begun.meta, rights: rights.map(({ id }) => id) };
    const bare: Draft = { ...begun, meta, packs: { profile, rights } };
    const giver = { person: mary, now: testNow };
    const file = parseAssessmentFile(given, giver);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const fitting = checkAssessmentFile(bare, file.value);
    if (!fitting.ok) throw new Error(JSON.stringify(fitting.error));
    const { effects, overrides } = file.value.registers;
    const filled = withRestsFilled(applyAssessmentFile(bare, file.value, giver), idsOf(effects));
    const found = (of: Draft) => assess({ doc: ordinanceSchema.nodeFromJSON(of.body), draft: of, packs: of.packs });
    draft = overAnswersOfNow(filled, idsOf(overrides), found(filled));
    assessment = found(draft);
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

  it('leaves nothing unsaid but that nobody has been consulted yet', () => {
    const unheard = assessment.gaps.filter(({ kind, register }) => kind === 'group' && register === 'consultations');
    expect(unheard).toHaveLength(15);
    expect(assessment.gaps.filter((gap) => !unheard.includes(gap)).map(({ message }) => message)).toEqual([
      'The consultation “Revision of the by-law, first round (proposed; nobody has been consulted)”: 1 of the four questions of fairness are not answered.',
    ]);
  });

  it('has a matrix for every section that touches a right, each with its reason for the rest, and a form for every limit', () => {
    const { effects } = assessment.registers;
    expect(effects).toHaveLength(22);
    expect(effects.filter(({ rest = '' }) => rest.trim() === '')).toEqual([]);
    expect(assessment.limits.all.filter(({ forms, uncovered }) => forms.length === 0 || uncovered.length > 0)).toEqual(
      [],
    );
    expect(assessment.overrides.map(({ state }) => state)).toEqual(['stands']);
  });

  it('is tied to provisions that every import gives the same ids', async () => {
    const again = provisionsOf((await imported()).toJSON() as NodeJson, new Set());
    const tied = [
      ...draft.answers.flatMap(({ provisions }) => provisions),
      ...assessment.registered.flatMap(({ entry }) => entry.provisions),
    ];
    expect(tied.filter((id) => !again.has(id))).toEqual([]);
  });

  it('leaves as a report that holds every action, service and piece of evidence', async () => {
    const doc = ordinanceSchema.nodeFromJSON(draft.body);
    const { bytes, lines } = await exported(doc, { draft, what: 'assessment' });
    expect(checkDocx(bytes)).toMatch(valid);
    expect(lines.filter((line) => line.startsWith('Said by Mary Adams'))).toHaveLength(3);
    expect(lines.filter((line) => /^(Given|Written) by/.test(line))).toEqual([]);
    const text = lines.join('\n');
    for (const { title } of draft.registers?.actions ?? []) expect(text).toContain(title);
    for (const { title } of draft.registers?.evidence ?? []) expect(text).toContain(title);
    for (const { service } of draft.registers?.services ?? []) expect(text).toContain(service);
  });
});
