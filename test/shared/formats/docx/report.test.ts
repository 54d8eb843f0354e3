import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/assessment/assess.ts';
import { docxExpectation } from '../../../../shared/formats/docx/docx-expectation.ts';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import * as b from '../../../builders/ordinance.ts';
import { emptyRegisters } from '../../../../shared/record/registers.ts';
import { testDraft } from '../../../builders/draft.ts';
import { entry } from '../../../builders/registers.ts';
import { shippedRights } from '../../../builders/rights.ts';
import { checkDocx, exported, hasCheckDocx, valid } from './docx-parts.ts';
import { answer, law, report } from './reported-streets.ts';

describe('the assessment report', () => {
  it('begins its findings on a page of their own, without a paragraph that could make an empty one', async () => {
    const { part } = await report();
    const xml = part('word/document.xml');
    expect(xml).not.toContain('<w:br w:type="page"/>');
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it('names the council of the facts where the person who began it gave none', async () => {
    const given = testDraft(law);
    const meta = { ...given.meta, createdBy: { ...given.meta.createdBy, council: '' } };
    const draft = { ...given, meta, facts: { council: 'Southbury Council' } };
    const { lines } = await exported(law, { draft, what: 'assessment' });
    expect(lines[lines.indexOf('Council') + 1]).toBe('Southbury Council');
  });

  it('says on its first page what was assessed, how far it has come, and that it is not advice', async () => {
    const { lines } = await report();
    const first = lines.slice(0, lines.indexOf('Findings, worst first'));
    expect(first).toEqual(
      expect.arrayContaining([
        'Human rights assessment',
        'Streets By-law',
        'Harbour District',
        'Draft 1',
        'Full assessment',
        '1 July 2026',
      ]),
    );
    expect(first.join(' ')).toMatch(/not yet fully answered/);
    expect(first.join(' ')).toMatch(/never means that there is no effect.*not legal advice/);
  });

  it('lists what blocks before what is only high, medium or low', async () => {
    const { lines } = await report([answer('PRO-7', 4, { reasons: 'x' }), answer('SCR-3', 'no', { reasons: 'x' })]);
    const from = lines.indexOf('Ground');
    const weights = lines
      .slice(from, lines.indexOf('Questions and answers'))
      .flatMap((line) => /^(Blocks sign-off|High risk|Medium risk|Low risk)/.exec(line)?.[1] ?? []);
    const rank = ['Blocks sign-off', 'High risk', 'Medium risk', 'Low risk'];
    expect(weights.length).toBeGreaterThan(2);
    expect(weights).toEqual([...weights].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });

  it('gives each answer with judgement, reasons, evidence, provisions, and who gave it when', async () => {
    const { lines } = await report([
      answer('SCR-1', 'Complaints at the harbour', {
        judgement: 'partly',
        reasons: 'Read the register.',
        evidence: ['Register 2025', 'Visit'],
        provisions: [b.id('camp1')],
      }),
    ]);
    const at = lines.findLastIndex((line) => line.startsWith('SCR-1 What'));
    expect(
      lines.slice(
        at + 1,
        lines.findLastIndex((line) => line.startsWith('SCR-2 Which')),
      ),
    ).toEqual([
      'Answer: Complaints at the harbour',
      expect.stringMatching(/: Partly$/),
      'Reasons: Read the register.',
      'Evidence: Register 2025 Visit',
      'Provisions: section 1(1)',
      'Given by: Mary Adams, Legal officer, Harbour District, 2 July 2026',
      'The words of then were not kept: section 1(1)',
      expect.stringMatching(/^Weight: /),
      expect.stringMatching(/^Rights: /),
    ]);
  });

  it('says of every question asked that has no answer that it has none', async () => {
    const { found, text } = await report();
    const questions = shippedRights().get('international')?.questions ?? [];
    expect(questions.filter(({ id }) => !text.includes(`${id} `))).toEqual([]);
    const headings = found.paragraphs.filter(
      ({ styleName, text }) => styleName === 'heading 3' && /^[A-Z]{3}-\d/.test(text),
    );
    expect(headings.length).toBeGreaterThan(20);
    expect(found.paragraphs.filter(({ text }) => text === 'Not answered.').length).toBeGreaterThanOrEqual(
      headings.length,
    );
  });

  it('never says that there are no issues', async () => {
    const { text } = await report();
    expect(text).not.toMatch(/no (issues?|impacts?|problems?|concerns?)\b/i);
  });

  it('tells what was done about each prompt, with who and why, and that the others are open', async () => {
    const { lines } = await report();
    expect(lines).toContain('Dismissed: It means boats. (Mary Adams, Legal officer, Harbour District, 2 July 2026)');
    expect(lines.filter((line) => line === 'Open: nobody has decided.').length).toBeGreaterThan(0);
  });

  it('shows the matrix with what was said and what was not', async () => {
    const { lines, part } = await report([
      answer('SCR-4', ['women', 'children'], { judgement: 'yes' }),
      answer(
        'NDS-2',
        [
          { group: 'children', right: 'CHI', effect: 'harm' },
          { group: 'women', right: 'DIG', effect: 'none' },
        ],
        { reasons: 'x' },
      ),
    ]);
    expect(lines).toEqual(expect.arrayContaining(['Women and girls', 'Children', 'Harm', 'Not said']));
    expect(part('word/document.xml')).toContain(
      '<w:tblDescription w:val="Effect on each right of: Women and girls, Children"/>',
    );
  });

  it('gives each provision its matrix with notes and blanks, what it does to whom in all, and each service with its cost', async () => {
    const cell = { group: 'children', right: 'CHI', effect: 'harm', note: 'Play is hit.', evidence: ['e1'] } as const;
    const provisions = [b.id('camp')];
    const registers = {
      ...emptyRegisters,
      effects: [
        entry('effects', 'camp', { provisions, cells: [cell], combined: 'Girls at night.', duties: ['respect'] }),
      ],
      evidence: [entry('evidence', 'e1', { title: 'Survey of 2025' })],
      services: [
        entry('services', 'v1', {
          provisions: [b.id('fee')],
          service: 'Permits',
          costs: [
            { what: 'Fee', amount: 12.5 },
            { what: 'Photograph', amount: 4 },
          ],
          points: { affordable: { judgement: 'no', reasons: 'Dear for some.' } },
        }),
      ],
    };
    const draft = testDraft(law, {
      registers,
      answers: [answer('SCR-4', ['women', 'children'], { judgement: 'yes' })],
    });
    const { lines, part, bytes } = await exported(law, { draft, what: 'assessment' });
    expect(lines).toEqual(
      expect.arrayContaining([
        'By group, worst first',
        'Section 1: Conduct',
        'Play is hit. Evidence: Survey of 2025.',
        'Taken together: Girls at night.',
        'Duties touched: to respect the right',
        expect.stringMatching(/^\d+ of \d+ cells are blank/),
        'Permits',
        'Dear for some.',
        '16,50',
      ]),
    );
    expect(part('word/document.xml')).toContain('<w:tblDescription w:val="Effects, gravest first"/>');
    expect(checkDocx(bytes)).toMatch(valid);
  });

  it('names rights and packs with their dates and sources, and marks what is unverified', async () => {
    const { text } = await report();
    expect(text).toContain('Law as of: 31 July 2026');
    expect(text).toMatch(/ICCPR 17, 23.*\[unverified\]/);
  });

  it('lets no guidance to drafters or answerers out, alone or beside the ordinance', async () => {
    const help = (shippedRights().get('international')?.questions ?? []).map((question) => question.help);
    for (const what of ['assessment', 'pack'] as const) {
      const { text } = await report([], what);
      expect(text).not.toContain('SECRET');
      for (const each of help) expect(text.includes(each)).toBe(false);
    }
  });

  it('stands beside the ordinance in one file, on pages and under a header of its own, with links to provisions', async () => {
    const { bytes, part, found, draft } = await report(
      [answer('SCR-3', 'yes', { reasons: 'x', provisions: [b.id('fee1')] })],
      'pack',
    );
    const assessment = assess({ doc: law, draft, packs: draft.packs });
    const expectation = docxExpectation({ draft, doc: law, what: 'pack', assessment, version: '', now: '' });
    expect(verifyDocx(bytes, expectation)).toMatchObject({
      ok: true,
    });
    expect(part('word/header1.xml')).toContain('Streets By-law');
    expect(part('word/header2.xml')).toContain('Human rights assessment: Streets By-law');
    expect(part('word/document.xml').match(/<w:sectPr>/g)).toHaveLength(2);
    expect(part('word/document.xml')).toContain('<w:hyperlink w:anchor="_p_fee1"');
    expect(found.paragraphs.find(({ text }) => text === 'Summary')).toMatchObject({ heading: 0, place: null });
  });

  it.skipIf(!hasCheckDocx)('is valid by the standard (skipped without the tool that checks)', async () => {
    const answers = [answer('NDS-2', [{ group: 'children', right: 'CHI', effect: 'harm' }], { reasons: 'a & <b>' })];
    for (const what of ['assessment', 'pack'] as const)
      expect(checkDocx((await report(answers, what)).bytes)).toMatch(valid);
  });
});
