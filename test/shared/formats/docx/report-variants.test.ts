import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/assessment/assess.ts';
import { docxExpectation } from '../../../../shared/formats/docx/docx-expectation.ts';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import { emptyRegisters } from '../../../../shared/record/registers.ts';
import type { ReportVariant } from '../../../../shared/report/report-variant.ts';
import { testDraft, testNow } from '../../../builders/draft.ts';
import * as b from '../../../builders/ordinance.ts';
import { entry } from '../../../builders/registers.ts';
import { shippedRights } from '../../../builders/rights.ts';
import { checkDocx, exported, valid } from './docx-parts.ts';

const law = b.doc(
  b.title('Streets By-law'),
  b.section(
    { id: 'camp' },
    b.heading('Sleeping outside'),
    b.note('SECRET guidance'),
    b.subsection({ id: 'camp1' }, 'A person may not sleep or camp in a public place.'),
  ),
);
const provisions = [b.id('camp')];
const draft = testDraft(law, {
  facts: { council: 'Harbour District', contact: 'Civic Hall, 0100 496 0000' },
  registers: {
    ...emptyRegisters,
    effects: [
      entry('effects', 'camp', {
        provisions,
        cells: [
          { group: 'children', right: 'CHI', effect: 'harm', note: 'Play is hit.', evidence: [] },
          { group: 'women', right: 'DIG', effect: 'benefit', note: '', evidence: [] },
        ],
      }),
    ],
    consultations: [entry('consultations', 'k1', { title: 'Summer round', from: '2026-06-01', until: '2026-08-01' })],
    comments: [
      entry('comments', 'm1', {
        name: 'Rosa Quill',
        isNameWithheld: true,
        said: 'Rosa Quill has no bed.',
        response: 'We will open a shelter.',
        outcome: 'changed',
      }),
    ],
    actions: [entry('actions', 'a1', { title: 'Open a shelter', owner: 'Housing', due: '2026-12-01' })],
  },
});
const written = async (variant: ReportVariant) => {
  const made = await exported(law, { draft, what: 'assessment', variant });
  const assessment = assess({ doc: law, draft, packs: draft.packs });
  const input = { draft, doc: law, what: 'assessment', variant, assessment, version: 'Draft 1', now: testNow } as const;
  return { ...made, text: made.lines.join('\n'), proof: verifyDocx(made.bytes, docxExpectation(input)) };
};
const sizesIn = (styles: string): number[] =>
  [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, half]) => Number(half) / 2);

describe('the report in large print', () => {
  it('has no type below 18 points, no slanting, no underlined and no grey words', async () => {
    const { part } = await written('large-print');
    const styles = part('word/styles.xml');
    const own = styles.replace(/<w:style [^>]*w:styleId="(Gap|Hyperlink|Caption)".*?<\/w:style>/g, '');
    expect(Math.min(...sizesIn(own))).toBe(18);
    expect(own).not.toMatch(/<w:i\/>|<w:u /);
    expect(own).not.toContain('444444');
    expect(styles).toContain('w:ascii="Arial"');
    expect(part('word/document.xml')).not.toMatch(/<w:u |<w:i\/>|<w:strike\/>/);
  });

  it('has only tables of two columns; the cells of wider ones follow the name of their column', async () => {
    const { part, lines } = await written('large-print');
    const tables = part('word/document.xml').match(/<w:tblGrid>.*?<\/w:tblGrid>/g) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((grid) => (grid.match(/<w:gridCol/g)?.length ?? 0) > 2)).toEqual([]);
    expect(lines).toEqual(expect.arrayContaining(['Action: Open a shelter', 'Who: Housing', 'Until: 1 December 2026']));
  });

  it('says all that the full report says, and is proved and valid like it', async () => {
    const { proof, bytes, text } = await written('large-print');
    expect(proof).toMatchObject({ ok: true });
    expect(checkDocx(bytes)).toMatch(valid);
    const questions = shippedRights().get('international')?.questions ?? [];
    expect(questions.filter(({ id }) => !text.includes(`${id} `))).toEqual([]);
  });
});

describe('the report in plain words', () => {
  it('says what the by-law does, who gains and who is harmed, what was said, what is not known and how to object', async () => {
    const { lines, proof, bytes } = await written('plain');
    expect(proof).toMatchObject({ ok: true });
    expect(checkDocx(bytes)).toMatch(valid);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/It has 1 section\. They are about: Sleeping outside\./),
        expect.stringMatching(/Women and girls\. Rights touched: .*See section 1\./),
        expect.stringMatching(/Children\. Rights touched: Rights of the child\. Play is hit\. See section 1\./),
        'The council changed its plans because of 1 comment.',
        expect.stringMatching(/Open a shelter\. By: Housing\. Until: 1 December 2026\./),
        expect.stringMatching(/Summer round\. You can comment until 1 August 2026\./),
        expect.stringMatching(/Send it to: Civic Hall, 0100 496 0000\./),
      ]),
    );
    expect(lines.join(' ')).toMatch(/It never means that there is no harm/);
  });

  it('reckons its reading age as the counts of the by-law do, and reads as for a child of twelve or younger', async () => {
    const { text } = await written('plain');
    expect(Number(/reading age about (\d+)/.exec(text)?.[1])).toBeLessThanOrEqual(12);
  });

  it('lets out no withheld name, no guidance, and nothing that says all is well', async () => {
    const { text } = await written('plain');
    expect(text).not.toContain('Rosa Quill');
    expect(text).not.toContain('SECRET');
    for (const { help } of shippedRights().get('international')?.questions ?? []) expect(text).not.toContain(help);
    expect(text).not.toMatch(/no (issues?|impacts?|problems?|concerns?)\b/i);
  });
});
