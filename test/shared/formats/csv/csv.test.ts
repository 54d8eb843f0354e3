import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAvoidFile, writeAvoidFile } from '../../../../shared/formats/csv/avoid-file.ts';
import { readCsv } from '../../../../shared/formats/csv/read-csv.ts';
import { writeCsv } from '../../../../shared/formats/csv/write-csv.ts';
import { tidied } from '../../../../shared/packs/words-to-avoid.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a table of text', () => {
  it('is read as it was written, whatever signs are in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', ' ', '\n', '\t', '’') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }));
    fc.assert(
      fc.property(rows, (table) => {
        const wanted = table.filter((row) => row.some((one) => one.trim() !== ''));
        // The first line says what parts the cells, so it is one that says so.
        const head = ['x', 'y'];
        expect(readCsv(writeCsv([head, ...table]))).toEqual([
          head,
          ...wanted.map((row) => row.map((one) => (one.startsWith('\t') ? ` ${one}` : one))),
        ]);
      }),
    );
  });

  it('is read with semicolons or tabs, as other countries’ spreadsheets save it', () => {
    expect(readCsv('a;"b;c";d\r\ne;f;g\r\n')).toEqual([
      ['a', 'b;c', 'd'],
      ['e', 'f', 'g'],
    ]);
    expect(readCsv('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('never holds what a spreadsheet would work out', () => {
    expect(writeCsv([['=1+1', '@x', '-2', '+3', 'a=b']])).toBe('\uFEFF" =1+1"," @x"," -2"," +3",a=b\r\n');
  });
});

describe('a file of words to avoid', () => {
  it('comes back as it was kept', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.record({ words: text, instead: text, why: text }), { minLength: 1 }), (rows) => {
        const kept = tidied(rows);
        fc.pre(kept.length > 0 && !kept.some((row) => Object.values(row).join('').includes('\0')));
        expect(readAvoidFile(writeAvoidFile(kept))).toEqual({ ok: true, value: kept });
      }),
    );
  });

  it('may have no names of columns, or fewer columns', () => {
    expect(readAvoidFile(bytes('lessee,tenant,clear\npremises'))).toEqual({
      ok: true,
      value: [
        { words: 'lessee', instead: 'tenant', why: 'clear' },
        { words: 'premises', instead: '', why: '' },
      ],
    });
  });

  it('may be saved in the signs of Windows', () => {
    expect(readAvoidFile(Uint8Array.from([0x61, 0x2c, 0xe9]))).toEqual({
      ok: true,
      value: [{ words: 'a', instead: 'é', why: '' }],
    });
  });

  it('is refused where it is no such list', () => {
    const kindOf = (data: Uint8Array) => {
      const read = readAvoidFile(data);
      return read.ok ? 'read' : read.error;
    };
    expect(kindOf(bytes(''))).toEqual({ kind: 'empty' });
    expect(kindOf(bytes('Word or phrase,Say instead,Why\r\n'))).toEqual({ kind: 'empty' });
    expect(kindOf(bytes('PK\u0003\u0004\0\0'))).toEqual({ kind: 'no-text' });
    expect(kindOf(bytes(`a\n${'b'.repeat(300)}`))).toEqual({ kind: 'too-long', row: 2 });
    expect(kindOf(bytes(Array.from({ length: 1001 }, (_, i) => `w${i}`).join('\n')))).toEqual({ kind: 'too-large' });
    expect(kindOf(new Uint8Array(2 ** 20 + 1))).toEqual({ kind: 'too-large' });
  });
});
