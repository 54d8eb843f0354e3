import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { looksLikeXml, readFile } from '../../../../renderer/features/library/read-file.ts';
import { err, ok } from '../../../../shared/result.ts';

const t = ((key: string) => key) as unknown as Parameters<typeof readFile>[2];
const ports = (create = vi.fn(async () => ok('d1'))) =>
  ({ dossiers: { create }, sha256: async () => '', newId: () => 'x' }) as unknown as Parameters<typeof readFile>[1];
const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

test('a Word file is told apart from a damaged .bylaw, though both are zips', async () => {
  const docx = zipSync({ '_rels/.rels': strToU8('x'), 'word/document.xml': strToU8('x') });
  expect(await readFile(file('a.docx', docx), ports(), t)).toEqual({
    kind: 'refused',
    refusal: { fileName: 'a.docx', text: 'open.unknownKind' },
  });
});

test('XML is known by its content, with or without a byte order mark, in eight bits or sixteen', () => {
  const xml = '<akomaNtoso/>';
  expect(looksLikeXml(strToU8(`\uFEFF\n ${xml}`))).toBe(true);
  expect(looksLikeXml(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).toBe(true);
  expect(looksLikeXml(strToU8('No person may < beg'))).toBe(false);
  expect(looksLikeXml(new Uint8Array())).toBe(false);
});

test('a by-law of another program waits for its jurisdiction, and nothing is stored before', async () => {
  const create = vi.fn(async () => err({ kind: 'full' as const, message: '' }));
  const xml = file('a.xml', strToU8('<akomaNtoso/>'));
  expect(await readFile(xml, ports(create as never), t)).toEqual({ kind: 'needs-profile', file: xml });
  expect(create).not.toHaveBeenCalled();
});
