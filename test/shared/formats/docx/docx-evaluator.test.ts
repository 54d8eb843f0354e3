import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type EvaluatedDocx, evaluateDocx } from '../../../../shared/formats/docx/evaluator/docx-evaluator.ts';
import { corpusDir } from '../../../builders/corpus.ts';
import { hasSoffice, printedLines, sofficeLines } from './soffice-text.ts';

const corpus = corpusDir();

describe('the evaluator of Word files', () => {
  it('counts, restarts and overrides as Word does', () => {
    const found = evaluate({
      numbering:
        abstract('0', [
          ['decimal', '%1.'],
          ['lowerLetter', '(%2)'],
          ['lowerRoman', '(%3)'],
        ]) +
        num('1', '0') +
        num('2', '0', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="8"/></w:lvlOverride>'),
      body:
        para('1', 0, 'one') +
        para('1', 1, 'a') +
        para('1', 2, 'i') +
        para('1', 1, 'b') +
        para('1', 2, 'i') +
        para('1', 0, 'two') +
        para('1', 1, 'a') +
        para('2', 0, 'eight') +
        para('1', 0, 'nine'),
    });
    expect(labels(found)).toEqual(['1.', '(a)', '(i)', '(b)', '(i)', '2.', '(a)', '8.', '9.']);
  });

  it('lets a level run on where lvlRestart is 0, and begin again only after the level that it names', () => {
    const levels = (restart: string) =>
      abstract('0', [
        ['decimal', 'PART %1'],
        ['decimal', 'Chapter %2'],
        ['decimal', '%3.', restart],
      ]) + num('1', '0');
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => para('1', level, 'x')).join('');
    const third = (restart: string) =>
      labels(evaluate({ numbering: levels(restart), body })).filter((l) => /^\d/.test(l));
    expect(third('<w:lvlRestart w:val="0"/>')).toEqual(['1.', '2.', '3.']);
    expect(third('<w:lvlRestart w:val="1"/>')).toEqual(['1.', '2.', '1.']);
    expect(third('')).toEqual(['1.', '1.', '1.']);
  });

  it('doubles letters after z', () => {
    const body = Array.from({ length: 28 }, () => para('1', 0, 'x')).join('');
    const found = evaluate({ numbering: abstract('0', [['lowerLetter', '(%1)']]) + num('1', '0'), body });
    expect(labels(found).slice(24)).toEqual(['(y)', '(z)', '(aa)', '(bb)']);
  });

  it('takes number and level from a style and what it is based on, and none where the paragraph says 0', () => {
    const found = evaluate({
      styles:
        style('S', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style('T', '', '<w:basedOn w:val="S"/>'),
      numbering: `<w:abstractNum w:abstractNumId="0">${lvl(0, 'decimal', '%1.')}${lvl(1, 'decimal', '(%2)', '<w:pStyle w:val="S"/>')}</w:abstractNum>${num('1', '0')}`,
      body:
        styled('S', 'a') +
        styled('T', 'b') +
        styled('S', 'c', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
        styled('S', 'd'),
    });
    expect(labels(found)).toEqual(['(1)', '(2)', '', '(3)']);
  });

  it('works out what each kind of reference prints', () => {
    const found = evaluate({
      numbering:
        abstract('0', [
          ['decimal', '%1.'],
          ['decimal', '(%2)'],
          ['lowerLetter', '(%3)'],
        ]) +
        num('1', '0') +
        abstract('1', [['upperRoman', 'PART %1']]) +
        num('2', '1'),
      body:
        para('2', 0, 'part', 'p') +
        para('1', 0, 'one') +
        para('1', 1, 'sub') +
        para('1', 2, 'first') +
        para('1', 2, 'second', 'b') +
        `<w:p>${bookmark('t', '9', run('3A'))}${run('. typed')}</w:p>` +
        ['b \\w \\h', 'b \\n \\h', 'b \\r', 'p \\n', 'p \\n \\t', 't \\h', 't \\w', 'gone \\h'].map(field).join(''),
    });
    expect(found.fields.map((each) => each.expected)).toEqual([
      '1(1)(b)',
      '(b)',
      '(b)',
      'PART I',
      'I',
      '3A',
      '0',
      'Error! Reference source not found.',
    ]);
    expect(found.fields.every((each) => each.shown === 'shown')).toBe(true);
  });

  it('keeps a period between numbers that no bracket parts', () => {
    const found = evaluate({
      numbering:
        abstract('0', [
          ['decimal', '%1.'],
          ['lowerLetter', '%2.'],
          ['lowerRoman', '%3.'],
        ]) + num('1', '0'),
      body: [0, 1, 2].map((level) => para('1', level, 'x', level === 2 ? 'b' : '')).join('') + field('b \\w'),
    });
    expect(found.fields[0]?.expected).toBe('1.a.i');
  });

  const files = corpus ? readdirSync(join(corpus, 'docx')).filter((name) => name.endsWith('auto-numbered.docx')) : [];
  it.skipIf(!hasSoffice || files.length === 0)(
    'agrees with LibreOffice on every number of the by-laws that are Word files (skipped without LibreOffice or corpus)',
    () => {
      const documents = files.map((name) => new Uint8Array(readFileSync(join(corpus as string, 'docx', name))));
      const ours = documents.map((bytes) => {
        const parts = unzipSync(bytes);
        return printedLines(evaluateDocx((path) => (parts[path] ? strFromU8(parts[path]) : '')));
      });
      expect(ours).toEqual(sofficeLines(documents));
    },
    120_000,
  );
});

interface Parts {
  readonly body: string;
  readonly numbering: string;
  readonly styles?: string;
}
function evaluate({ body, numbering, styles = '' }: Parts): EvaluatedDocx {
  const parts: Record<string, string> = {
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering xmlns:w="w">${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
  };
  return evaluateDocx((path) => parts[path] ?? '');
}
const labels = (found: EvaluatedDocx): string[] => found.paragraphs.map(({ place }) => place?.label ?? '');
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const bookmark = (name: string, id: string, inside: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
const para = (numId: string, level: number, text: string, name = ''): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${name ? bookmark(name, name, run(text)) : run(text)}</w:p>`;
const styled = (name: string, text: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${name}"/>${more}</w:pPr>${run(text)}</w:p>`;
const style = (id: string, inside: string, basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${basedOn}${inside}</w:style>`;
const lvl = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: string, levels: readonly (readonly [string, string, string?])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(([format, text, more], at) => lvl(at, format, text, more)).join('')}</w:abstractNum>`;
const num = (id: string, abstractId: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
