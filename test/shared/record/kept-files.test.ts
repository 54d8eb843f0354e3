import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { keptFile, keptLimits, withFilesInUse } from '../../../shared/record/kept-files.ts';
import { sniffType } from '../../../shared/record/sniff-type.ts';
import { emptyRegisters } from '../../../shared/record/registers.ts';
import { testDraft } from '../../builders/draft.ts';
import * as b from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';

const none = new Map<string, number>();
const text = strToU8('What people said.');

describe('what a file is', () => {
  it.each([
    ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['application/pdf', strToU8('%PDF-1.7')],
    ['text/csv', strToU8('name;said\nA;B\nC;D\n')],
    ['text/plain', text],
    ['text/plain', strToU8('<html><script>alert(1)</script></html>')],
    ['text/plain', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }),
    ],
    [null, zipSync({ 'run.exe': strToU8('MZ') })],
    [null, Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03)],
    [null, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0x02)],
  ] as const)('%s is told from the bytes', (type, bytes) => {
    expect(sniffType(bytes)).toBe(type);
  });

  it('is not taken from its name, of which the folder and what hides its ending are left out', () => {
    const kept = keptFile({ name: '../../etc/pict\u202egnp.png', bytes: text, hash: 'h' }, none);
    expect(kept).toMatchObject({ ok: true, value: { name: 'pictgnp.png', type: 'text/plain', size: text.length } });
  });
});

describe('a file is refused', () => {
  it('when it is empty, of no known kind, or too large', () => {
    const refused = (bytes: Uint8Array) => {
      const kept = keptFile({ name: 'a', bytes, hash: 'h' }, none);
      return kept.ok ? null : kept.error.kind;
    };
    expect(refused(new Uint8Array())).toBe('empty');
    expect(refused(Uint8Array.of(0, 1, 2))).toBe('unknown-type');
    expect(refused(new Uint8Array(keptLimits.file + 1))).toBe('too-large');
  });

  it('when the dossier would have too much of them, equal bytes counting once', () => {
    const present = new Map([['h', keptLimits.dossier]]);
    expect(keptFile({ name: 'a', bytes: text, hash: 'other' }, present)).toMatchObject({
      ok: false,
      error: { kind: 'dossier-full' },
    });
    expect(keptFile({ name: 'a', bytes: text, hash: 'h' }, new Map([['h', text.length]])).ok).toBe(true);
  });
});

it('a draft leaves with the files that its figures and its evidence name, and no others', () => {
  const [figured, shown, stray] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
  const file = { hash: shown, name: 'a.txt', type: 'text/plain', size: text.length };
  const law = b.doc(b.section({ id: 's1' }, b.figure({ file: figured, alt: 'A map' })));
  const draft = {
    ...testDraft(law),
    registers: { ...emptyRegisters, evidence: [entry('evidence', 'e1', { file })] },
    files: new Map([figured, shown, stray].map((hash) => [hash, text])),
  };
  expect([...withFilesInUse(draft).files.keys()]).toEqual([figured, shown]);
});
