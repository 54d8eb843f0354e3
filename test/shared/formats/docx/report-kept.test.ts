import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/assessment/assess.ts';
import { docxExpectation } from '../../../../shared/formats/docx/docx-expectation.ts';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import { emptyRegisters } from '../../../../shared/record/registers.ts';
import { testDraft, testNow } from '../../../builders/draft.ts';
import { doc, id, section, title } from '../../../builders/ordinance.ts';
import { entry } from '../../../builders/registers.ts';
import { shippedRights } from '../../../builders/rights.ts';
import { checkDocx, exported, valid } from './docx-parts.ts';

const law = doc(title('Streets By-law'), section({ id: 's1' }, 'A person may not busk in a street.'));
const rights = ['international', 'england'].flatMap((name) => shippedRights().get(name) ?? []);
const yes = { judgement: 'yes', reasons: 'Counted in 2025.' } as const;
const begun = testDraft(law);
const draft = {
  ...begun,
  packs: { ...begun.packs, rights },
  answers: [
    {
      question: 'PRO-1',
      value: 'no' as const,
      judgement: null,
      reasons: 'Busking is not defined.',
      evidence: [],
      provisions: [],
      by: null,
      at: testNow,
    },
  ],
  registers: {
    ...emptyRegisters,
    justifications: [
      entry('justifications', 'j1', {
        pack: 'england',
        right: 'EXP',
        provisions: [id('s1')],
        aim: 'Public safety',
        steps: { prescribed: yes, 'less-intrusive': { judgement: 'no', reasons: 'Nothing gentler was tried.' } },
      }),
    ],
    statements: [entry('statements', 't1', { pack: 'england', duty: 'reg-5', parts: { objective: 'Safe streets.' } })],
    actions: [entry('actions', 'a1', { title: 'Define busking', owner: 'Legal', due: '2026-06-01' })],
    overrides: [
      entry('overrides', 'o1', {
        question: 'PRO-1',
        name: 'H. Marsh',
        post: 'Chief executive',
        reasons: 'It comes next week.',
        answered: testNow,
      }),
    ],
  },
};

const proved = async (what: 'assessment' | 'statement') => {
  const made = await exported(law, { draft, what });
  const assessment = assess({ doc: law, draft, packs: draft.packs });
  const input = { draft, doc: law, what, assessment, version: 'Draft 1', now: testNow };
  expect(verifyDocx(made.bytes, docxExpectation(input)).ok).toBe(true);
  expect(checkDocx(made.bytes)).toMatch(valid);
  return made.lines;
};

describe('the report of what the steps keep', () => {
  it('gives each form by right with its outcome, actions that are overdue, and overrides by name', async () => {
    const lines = await proved('assessment');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Blocks that are overridden',
        'H. Marsh, Chief executive',
        'Blocks sign-off, overridden by H. Marsh, Chief executive',
        'Justification, right by right',
        'Outcome: Not justified: “Less intrusive measure” is answered no.',
        'Nothing gentler was tried.',
        'Define busking',
        '1 June 2026 Overdue.',
      ]),
    );
  });

  it('writes the statement as a paper of its own, and says of each part that is missing that it is', async () => {
    const lines = await proved('statement');
    expect(lines).toContain('Regulatory statement of the byelaw');
    expect(lines).toContain('Safe streets.');
    expect(lines.filter((line) => line === 'Not written yet.')).toHaveLength(5);
    expect(lines).not.toContain('Findings, worst first');
  });
});
