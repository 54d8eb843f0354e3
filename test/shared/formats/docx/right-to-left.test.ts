import { beforeAll, describe, expect, it } from 'vitest';
import { testDraft } from '../../../builders/draft.ts';
import * as b from '../../../builders/ordinance.ts';
import { rightToLeftProfile } from '../../../builders/small-profile.ts';
import { checkDocx, exported, valid } from './docx-parts.ts';

const { doc, part, section, subsection, paragraph, heading, p, ref, table, row, cell, headerCell } = b;

const body = doc(
  b.title('لائحة الضوضاء'),
  part(
    heading('أحكام عامة'),
    section({ id: 'noise' }, heading('الضوضاء'), subsection('لا يجوز لأي شخص (بدون تصريح) إحداث ضوضاء.')),
    section(
      heading('استثناءات'),
      subsection(p('لا تسري ', ref('noise'), ' على ما يأتي:'), paragraph('COVID-19 والطوارئ؛'), paragraph('الأعياد.')),
      subsection(p('Noise Council Ltd')),
    ),
  ),
  table(row(headerCell('المخالفة'), headerCell('الغرامة')), row(cell('ضوضاء'), cell('500'))),
);

describe('a by-law from right to left in a Word file', () => {
  let file: Awaited<ReturnType<typeof exported>>;
  let xml: string;
  beforeAll(async () => {
    const draft = testDraft(body);
    file = await exported(body, { draft: { ...draft, packs: { ...draft.packs, profile: rightToLeftProfile } } });
    xml = file.part('word/document.xml');
  });

  it('is what the standard allows', () => expect(checkDocx(file.bytes)).toMatch(valid));

  it('begins every line, number and column at the right', () => {
    const lines = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<w:t(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? [];
    expect(lines.length).toBeGreaterThan(9);
    expect(lines.filter((line) => !line.includes('<w:bidi/>'))).toEqual([]);
    expect(xml).toContain('<w:bidiVisual/>');
    expect(xml).toMatch(/<w:bidi\/>(?:<w:docGrid[^>]*\/>)?<\/w:sectPr>/);
    expect(file.part('word/header1.xml')).toContain('<w:bidi/>');
  });

  it('keeps brackets and full stops with the words around them, and foreign words apart', () => {
    expect(xml).toContain('<w:rPr><w:rtl/></w:rPr><w:t>لا يجوز لأي شخص (بدون تصريح) إحداث ضوضاء.</w:t>');
    expect(xml).toContain('<w:r><w:t>COVID</w:t></w:r>');
    expect(xml).toContain('<w:r><w:t>Noise Council Ltd</w:t></w:r>');
  });

  it('names its language and a face for its letters', () => {
    expect(file.part('word/styles.xml')).toContain('<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>');
    expect(file.part('word/styles.xml')).toContain('w:cs="Serif"');
  });

  it('numbers and refers as any other', () => {
    expect(file.lines).toEqual(
      expect.arrayContaining(['الباب 1 أحكام عامة', '1. الضوضاء', '(1) لا تسري المادة 1 على ما يأتي:', '(b) الأعياد.']),
    );
    expect(file.fields).toHaveLength(1);
  });
});
