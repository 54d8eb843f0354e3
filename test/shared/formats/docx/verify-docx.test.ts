import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import * as b from '../../../builders/ordinance.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { exported } from './docx-parts.ts';

const { doc, section, subsection, heading, p, ref } = b;

const law = doc(
  section({ id: 'one' }, heading('First'), subsection('Nobody may litter.')),
  section({ id: 'two' }, heading('Second'), p('See ', ref('one'), '.')),
  section({ id: 'four', num: '4A' }, heading('Typed'), p('x')),
);

describe('the proof of a Word file', () => {
  it('counts what it proved', async () => {
    const { bytes, outline } = await exported(law, { numbering: southAfricaLike });
    expect(verifyDocx(bytes, { outline, texts: ['Nobody may litter.'] })).toEqual({
      ok: true,
      value: { paragraphs: 6, provisions: 4, fields: 1 },
    });
  });

  const faults: readonly (readonly [string, readonly [string, string, string], object])[] = [
    [
      'a list that counts wrongly',
      ['word/numbering.xml', '<w:start w:val="1"/>', '<w:start w:val="5"/>'],
      { kind: 'number', provision: 'one', expected: '1.', found: '5.' },
    ],
    [
      'a typed number that is another',
      ['word/document.xml', '>4A<', '>4B<'],
      { kind: 'number', provision: 'four', expected: '4A.', found: '4B.' },
    ],
    [
      'a provision that is not there',
      ['word/document.xml', 'w:name="_p_two"', 'w:name="_p_other"'],
      { kind: 'number', provision: 'two', found: null },
    ],
    [
      'a reference that prints another number',
      ['word/document.xml', '<w:t>1</w:t>', '<w:t>9</w:t>'],
      { kind: 'reference', shown: '9', expected: '1' },
    ],
    [
      'a word that is lost',
      ['word/document.xml', 'Nobody may litter.', 'Nobody may .'],
      { kind: 'words', missing: ['litter.'] },
    ],
    ['a part that is not XML', ['word/document.xml', '</w:body>', ''], { kind: 'unreadable' }],
  ];
  it.each(faults)('finds %s', async (_, [path, before, after], error) => {
    const { bytes, outline } = await exported(law, { numbering: southAfricaLike });
    expect(verifyDocx(changed(bytes, path, before, after), { outline, texts: [] })).toMatchObject({ ok: false, error });
  });

  it('finds a text that is missing, and bytes that are no package', async () => {
    const { bytes, outline } = await exported(law, { numbering: southAfricaLike });
    expect(verifyDocx(bytes, { outline, texts: ['gone'] })).toEqual({
      ok: false,
      error: { kind: 'text', missing: 'gone' },
    });
    expect(verifyDocx(bytes.slice(0, 900), { outline, texts: [] })).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
  });
});

function changed(bytes: Uint8Array, path: string, before: string, after: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files[path] as Uint8Array);
  if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
  return zipSync({ ...files, [path]: strToU8(text.replaceAll(before, after)) });
}
