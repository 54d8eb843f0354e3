import { describe, expect, it } from 'vitest';
import { xmlLimits } from '../../../../shared/formats/akn/xml-tree.ts';
import { act, readBad, readGood } from './akn-words.ts';

const good = act(
  '<section eId="sec_1"><num>1.</num><heading>Café</heading><content><p>Tables – “outside”.</p></content></section>',
);

describe('a file that is not read', () => {
  const cases: readonly [string, string | Uint8Array, string, RegExp][] = [
    ['empty', '', 'empty', /^by-law\.xml: the file is empty$/],
    ['not XML', 'By-law 1: no noise.', 'not-xml', /^by-law\.xml: line 1, column 1: this is not XML/],
    [
      'a Word file',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'not-xml',
      /^by-law\.xml: line 1, column 1: this is not XML/,
    ],
    [
      'cut short',
      good.slice(0, -40),
      'not-well-formed',
      /^by-law\.xml: line 1, column \d+: the XML is broken or cut short/,
    ],
    ['cut short inside a tag', good.slice(0, good.indexOf('<num>') + 3), 'not-well-formed', /broken or cut short/],
    ['wrongly nested', '<akomaNtoso><act></akomaNtoso></act>', 'not-well-formed', /broken/],
    [
      'another vocabulary',
      '<html><body>1. No noise</body></html>',
      'wrong-root',
      /line 1, column \d+: this is XML but not Akoma Ntoso: its outermost element is <html>$/,
    ],
    ['an Akoma Ntoso without a document', '<akomaNtoso/>', 'no-document', /holds no act/],
    [
      'an undefined entity',
      '<akomaNtoso><act><body><p>&secret;</p></body></act></akomaNtoso>',
      'not-well-formed',
      /broken/,
    ],
    [
      'a document type',
      '<!DOCTYPE akomaNtoso>\n<akomaNtoso/>',
      'doctype',
      /line 1, column \d+: the file has a document type declaration/,
    ],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="EBCDIC-37"?><akomaNtoso/>',
      'encoding',
      /the encoding EBCDIC-37 is not read; save the file as UTF-8$/,
    ],
    [
      'a byte that is not UTF-8',
      Uint8Array.of(...bytes('<akomaNtoso>\n<act>caf'), 0xe9, 0x3c),
      'encoding',
      /line 2, column 9: a byte here is not UTF-8/,
    ],
    [
      'an overlong form',
      Uint8Array.of(...bytes('<a>'), 0xc0, 0xaf),
      'encoding',
      /line 1, column 4: a byte here is not UTF-8/,
    ],
    ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61), 'encoding', /not UTF-16/],
  ];
  it.each(cases)('is refused in one line that names it: %s', async (_, file, kind, message) => {
    const error = await readBad(file);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  it('is refused at the level where 10,000 nested elements pass the limit', async () => {
    const error = await readBad(`<akomaNtoso><act><body>${'<part>'.repeat(10_000)}`);
    expect(error.message).toMatch(/^by-law\.xml: line 1, column \d+: elements are nested more than 200 levels deep$/);
  });

  it('is refused where it is no deeper than a file may be, but deeper than a document may', async () => {
    const error = await readBad(act(`${'<part><num>1</num>'.repeat(80)}${'</part>'.repeat(80)}`));
    expect(error.message).toBe('by-law.xml: its provisions are nested more than 64 levels deep');
  });

  it('never expands entities: a bomb of them is refused at its declaration', async () => {
    const lol = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('\n');
    const error = await readBad(
      `<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY l0 "lol">\n${lol}]>\n<akomaNtoso>&l9;</akomaNtoso>`,
    );
    expect(error.kind).toBe('doctype');
  });

  it('never opens another file that it names', async () => {
    const error = await readBad(
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso><act>&x;</act></akomaNtoso>',
    );
    expect(error.kind).toBe('doctype');
  });

  it('is refused by its size before it is parsed', async () => {
    const error = await readBad(new Uint8Array(xmlLimits.bytes + 1));
    expect(error.message).toBe('by-law.xml: the file has 64 MB; at most 64 MB are read');
  });
});

describe('the encodings of XML', () => {
  const words = '1. Café Tables – “outside”.';
  const text = async (file: Uint8Array) => {
    const { doc } = await readGood(file);
    return `1. ${doc.child(0).child(0).textContent} ${doc.child(0).child(1).textContent}`;
  };
  it('reads UTF-8 with a byte order mark', async () => {
    expect(await text(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(good)))).toBe(words);
  });
  it.each([
    ['little', true],
    ['big', false],
  ] as const)('reads UTF-16, %s end first, with and without a mark', async (_, little) => {
    const plain = utf16(good, little);
    expect(await text(plain)).toBe(words);
    expect(await text(Uint8Array.of(...utf16('\ufeff', little), ...plain))).toBe(words);
  });
  it('reads Windows-1252 where it is declared', async () => {
    const declared = `<?xml version="1.0" encoding="windows-1252"?>${good}`;
    const codes: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94 };
    expect(await text(Uint8Array.from(declared, (letter) => codes[letter] ?? letter.charCodeAt(0)))).toBe(words);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
