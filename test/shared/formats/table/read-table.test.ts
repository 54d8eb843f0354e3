import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/formats/table/read-table.ts';
import { tableLimits } from '../../../../shared/formats/table/table-error.ts';

const rowsOf = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  return read.ok ? read.value : read.error.kind;
};
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);

describe('delimited text', () => {
  it.each([
    [
      'commas, quotes and lines inside cells',
      'a,b\r\n"x, ""y""","two\nlines"\r\n',
      [
        ['a', 'b'],
        ['x, "y"', 'two\nlines'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;c\n',
      [
        ['a', 'b'],
        ['1,5', 'c'],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'short rows and empty ones',
      'a,b,c\n\nd\n,,\n',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    [
      'an empty last cell',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['formulas, as text', 'a\n"=HYPERLINK(""http://x"")"', [['a'], ['=HYPERLINK("http://x")']]],
  ])('reads %s', (_, text, rows) => {
    expect(rowsOf(strToU8(text))).toEqual(rows);
  });

  it('reads the same words in UTF-8 with its mark, in UTF-16 and in Windows-1252', () => {
    const rows = [['Name'], ['Zoë']];
    expect(rowsOf(strToU8('\ufeffName\nZoë'))).toEqual(rows);
    expect(rowsOf(utf16('Name\nZoë'))).toEqual(rows);
    expect(rowsOf(Uint8Array.from('Name\nZoë', (letter) => letter.charCodeAt(0)))).toEqual(rows);
  });

  it('reads back whatever was written as the standard says', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é') })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(rowsOf(strToU8(text))).toEqual(rows);
      }),
    );
  });

  it('refuses a quote that is never closed and says where, and more rows or columns than anybody reads', () => {
    expect(readTable(strToU8('a,b\nc,"d\ne'))).toEqual({ ok: false, error: { kind: 'open-quote', line: 2 } });
    expect(rowsOf(strToU8('a\n'.repeat(tableLimits.rows + 1)))).toBe('too-many-cells');
    expect(rowsOf(strToU8('a,'.repeat(tableLimits.columns + 1)))).toBe('too-many-cells');
    expect(rowsOf(new Uint8Array(tableLimits.bytes + 1))).toBe('too-large');
    expect(rowsOf(Uint8Array.of(0x61, 0, 0x62))).toBe('encoding');
  });
});

const workbook = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" r:id="r1"/><sheet name="A" r:id="r2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>hidden</v></c></row></sheetData></worksheet>',
        'xl/worksheets/sheet2.xml': sheet,
        'xl/sharedStrings.xml':
          '<sst><si><t>Name</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('gives the first sheet that is shown: strings, inline text, days, numbers and gaps', () => {
    const cells =
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row><c r="A2" t="inlineStr"><is><t>In &amp; line</t></is></c><c r="B2" s="1"><v>46085</v></c><c r="C2"><v>7</v></c></row>';
    expect(rowsOf(workbook(sheet(cells)))).toEqual([
      ['Name', '', 'Rich text'],
      ['In & line', '2026-03-04', '7'],
    ]);
  });

  it('gives the value that a formula had, and never the formula', () => {
    const cells =
      '<row><c r="A1" t="str"><f>WEBSERVICE("http://x")</f><v>old</v></c><c r="B1" t="e"><v>#REF!</v></c></row>';
    expect(rowsOf(workbook(sheet(cells)))).toEqual([['old', '']]);
  });

  it.each([
    ['a document type', workbook(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet('<row><c><v>&b;</v></c></row>')}`), 'doctype'],
    ['broken XML', workbook('<worksheet><row>'), 'damaged'],
    ['a column far away', workbook(sheet('<row><c r="XFD1"><v>1</v></c></row>')), 'too-many-cells'],
    ['no sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'no-sheet'],
    ['a zip that is cut short', workbook(sheet('')).subarray(0, 200), 'damaged'],
    [
      'a part that unpacks to very much',
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(tableLimits.partBytes + 1) }),
      'too-large',
    ],
    ['the old format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'not-a-spreadsheet'],
  ])('with %s is refused', (_, bytes, kind) => {
    expect(rowsOf(bytes)).toBe(kind);
  });
});
