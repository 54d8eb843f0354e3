import { describe, expect, it } from 'vitest';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import * as b from '../../../builders/ordinance.ts';
import { testDraft } from '../../../builders/draft.ts';
import { englandLike, level, southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { exported } from './docx-parts.ts';

const { doc, part, section, subsection, paragraph, heading, p, ref, schedule } = b;
const titled = (text: string, ...rest: b.Child[]) => section(heading(text), ...rest);

describe('an ordinance as a Word file', () => {
  it('counts sections on through parts and begins subsections and paragraphs again', async () => {
    const { lines } = await exported(
      doc(
        part(
          heading('One'),
          titled('A', subsection('x', paragraph('y'), paragraph('z')), subsection('x', paragraph('y'))),
        ),
        part(heading('Two'), titled('B', subsection('x')), titled('C', p('text'))),
      ),
      { numbering: southAfricaLike },
    );
    expect(lines).toEqual([
      'PART 1 One',
      '1. A',
      '(1) x',
      '(a) y',
      '(b) z',
      '(2) x',
      '(a) y',
      'PART 2 Two',
      '2. B',
      '(1) x',
      '3. C',
      'text',
    ]);
  });

  it('leaves the counting to lists tied to styles, without an instance of its own where Word counts right', async () => {
    const { part: read } = await exported(
      doc(titled('A', subsection('x', paragraph('y'))), titled('B', subsection('x'))),
    );
    expect(read('word/numbering.xml')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(read('word/numbering.xml')).not.toContain('startOverride');
    expect(read('word/document.xml')).not.toContain('<w:numPr>');
  });

  it('begins all counts again in each schedule', async () => {
    const body = () => [titled('A', subsection('x'), subsection('y')), titled('B', paragraph('x'))];
    const { lines } = await exported(
      doc(...body(), schedule(heading('S'), ...body()), schedule(heading('T'), ...body())),
      {
        numbering: southAfricaLike,
      },
    );
    const once = ['1. A', '(1) x', '(2) y', '2. B', '(a) x'];
    expect(lines).toEqual([...once, 'SCHEDULE 1 S', ...once, 'SCHEDULE 2 T', ...once]);
  });

  it('begins chapters again in each part where the profile says so', async () => {
    const chapters = () => [b.chapter(heading('C'), titled('S', p('x'))), b.chapter(heading('D'))];
    const { lines } = await exported(doc(part(heading('P'), ...chapters()), part(heading('Q'), ...chapters())), {
      numbering: englandLike,
    });
    expect(lines.filter((line) => line.startsWith('CHAPTER'))).toEqual([
      'CHAPTER 1 C',
      'CHAPTER 2 D',
      'CHAPTER 1 C',
      'CHAPTER 2 D',
    ]);
  });

  it('types fixed numbers, bookmarks them, and lets Word count on from one that moves the count', async () => {
    const { lines, found } = await exported(
      doc(
        titled('a', p('x')),
        section({ num: '1A', id: 's1a' }, heading('b')),
        section({ num: '7' }, heading('c')),
        titled('d', p('x')),
        titled('e', p('x')),
      ),
    );
    expect(lines.filter((line) => line !== 'x')).toEqual(['1. a', '1A. b', '7. c', '8. d', '9. e']);
    expect(found.paragraphs.map(({ place }) => place?.label ?? '').filter(Boolean)).toEqual(['1.', '8.', '9.']);
    const typed = found.bookmarks.get('_n_s1a');
    expect(found.paragraphs[typed?.paragraph ?? -1]?.text.slice(typed?.from, typed?.to)).toBe('1A');
  });

  it('bookmarks the number of a typed label and not the same letter in its name', async () => {
    const { found } = await exported(doc(part({ num: 'A', id: 'pa' }, heading('North'), titled('a', p('x')))));
    const typed = found.bookmarks.get('_n_pa');
    const text = found.paragraphs[typed?.paragraph ?? -1]?.text ?? '';
    expect([text.slice(0, typed?.from), text.slice(typed?.from, typed?.to)]).toEqual(['PART ', 'A']);
  });

  it('doubles letters after z with Word, and types them where the profile goes on as a spreadsheet does', async () => {
    const items = () => titled('A', ...Array.from({ length: 28 }, () => paragraph('x')));
    const spreadsheet = level('lower-alpha', '({n})', '({n})', 'parent', 'spreadsheet');
    const numbering = { ...southAfricaLike, body: { ...southAfricaLike.body, paragraph: spreadsheet } };
    const doubled = await exported(doc(items()), { numbering: southAfricaLike });
    const typed = await exported(doc(items()), { numbering });
    expect(doubled.lines.slice(-2)).toEqual(['(aa) x', '(bb) x']);
    expect(typed.lines.slice(-2)).toEqual(['(aa) x', '(ab) x']);
    expect(typed.found.paragraphs.at(-1)?.place).toBe(null);
  });

  it('keeps words before, between and after sub-levels, and the number on the line of the first words', async () => {
    const { lines } = await exported(
      doc(
        titled(
          'A',
          subsection('No person may—', paragraph('fight; or'), p('in between'), paragraph('shout,'), p('in public.')),
        ),
      ),
    );
    expect(lines).toEqual(['1. A', '(1) No person may—', '(a) fight; or', 'in between', '(b) shout,', 'in public.']);
  });

  it('begins a section without a heading on the line of its number, as text and not as a heading', async () => {
    const { found } = await exported(doc(section('No person may litter.')));
    expect(found.paragraphs[0]).toMatchObject({
      text: 'No person may litter.',
      heading: null,
      styleName: 'Section Text',
    });
    expect(found.paragraphs[0]?.place?.label).toBe('1.');
  });

  it('shows the outline in the navigation pane without skipping a level', async () => {
    const headings = async (...nodes: b.Child[]) =>
      (await exported(doc(...nodes))).found.paragraphs.flatMap(({ heading, text }) =>
        heading === null ? [] : [`${heading} ${text.trim()}`],
      );
    expect(await headings(titled('A', p('x')))).toEqual(['0 A']);
    expect(
      await headings(part(heading('P'), titled('A', p('x'))), schedule(heading('S'), titled('B', p('x')))),
    ).toEqual(['0 P', '1 A', '0 S', '1 B']);
    expect(await headings(part(heading('P'), b.chapter(heading('C'), titled('A', p('x')))))).toEqual([
      '0 P',
      '1 C',
      '2 A',
    ]);
  });

  it('restarts paragraphs in each definition', async () => {
    const definition = (word: string) => b.definition(p(b.term(word), ' means—'), paragraph('x'), paragraph('y'));
    const { lines } = await exported(
      doc(titled('Definitions', definition('beg'), definition('camp'), subsection('z', paragraph('x')))),
    );
    expect(lines).toEqual([
      '1. Definitions',
      'beg means—',
      '(a) x',
      '(b) y',
      'camp means—',
      '(a) x',
      '(b) y',
      '(1) z',
      '(a) x',
    ]);
  });

  it('prints words quoted from another instrument with their own numbers only', async () => {
    const quoted = b.quotedStructure(
      section({ num: '12' }, heading('Old'), subsection({ num: '1' }, 'text'), subsection('none')),
    );
    const { lines, found } = await exported(doc(titled('A', p('Replace with:'), quoted), titled('B', p('x'))));
    expect(lines).toEqual(['1. A', 'Replace with:', '12. Old', '(1) text', 'none', '2. B', 'x']);
    expect(found.paragraphs.filter(({ heading }) => heading !== null)).toHaveLength(2);
  });

  it('leaves out notes to the drafter wherever they stand', async () => {
    const { part: read } = await exported(
      doc(b.note('SECRET'), titled('A', b.note('SECRET'), subsection('x', b.note('SECRET')))),
    );
    expect(read('word/document.xml')).not.toContain('SECRET');
  });

  it('shows what is still to be filled in, and a reference that leads nowhere, highlighted', async () => {
    const { part: read, lines } = await exported(
      doc(titled('A', p('Council of ', b.blank('council'), ' under ', ref('gone')))),
    );
    expect(lines[1]).toBe('Council of [council] under [missing reference]');
    expect(read('word/document.xml').match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(2);
  });

  it('writes one that is named in its header, with its version and pages below, its language and title in the file', async () => {
    const body = doc(b.title('Parks & Gardens By-law'), titled('A', p('x')));
    const { part: read } = await exported(body, { version: 'Version 3' });
    expect(read('word/header1.xml')).toContain('Parks &amp; Gardens By-law');
    expect(read('word/footer1.xml')).toMatch(/Version 3[\s\S]*PAGE[\s\S]*NUMPAGES/);
    expect(read('docProps/core.xml')).toContain('<dc:title>Parks &amp; Gardens By-law</dc:title>');
    expect(read('docProps/core.xml')).toContain('<dc:language>en-ZA</dc:language>');
    expect(read('word/styles.xml')).toContain('w:lang w:val="en-ZA"');
    expect(read('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('gives the same bytes for the same input', async () => {
    const body = doc(titled('A', p('x', ref('s')), subsection('y')), section({ id: 's' }, heading('B')));
    const draft = testDraft(body);
    expect((await exported(body, { draft })).bytes).toEqual((await exported(body, { draft })).bytes);
  });

  it('reads from right to left where the words do, and keeps them in order', async () => {
    const { part: read, lines } = await exported(
      doc(section(heading('עברית'), p('שלום עולם (abc) 12.'), p('Latin שלום too'))),
    );
    const xml = read('word/document.xml');
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:rtl/></w:rPr><w:t>שלום עולם (</w:t>');
    expect(xml).toContain('<w:r><w:t>abc</w:t></w:r>');
    expect(lines).toEqual(['1. עברית', 'שלום עולם (abc) 12.', 'Latin שלום too']);
  });

  it('leaves out what XML cannot hold, and no more', async () => {
    const { lines } = await exported(doc(titled('A', p('a\u0001b \ud800c <&> 😀'))));
    expect(lines[1]).toBe('ab c <&> 😀');
  });

  it('keeps lines that are one and the same node', async () => {
    const twice = p('again');
    const { lines } = await exported(doc(section(heading('A'), twice, twice), section(twice, twice)));
    expect(lines).toEqual(['1. A', 'again', 'again', '2. again', 'again']);
  });

  it('proves nothing is missing from a document of every kind of node', async () => {
    const body = doc(
      b.title('T'),
      b.longTitle('L'),
      b.recital('R'),
      b.enactingClause('E'),
      b.crossheading('C'),
      p({ id: 'loose' }, 'loose'),
      titled(
        'A',
        p('one', b.br(), 'two'),
        b.table(b.row(b.headerCell('h'), b.headerCell('i')), b.row(b.cell('c'), b.cell('d'))),
        b.figure({ alt: 'Map' }, 'caption'),
      ),
      schedule(heading('S'), p('x')),
      b.conclusion(p('Signed')),
    );
    const { bytes, outline } = await exported(body);
    expect(verifyDocx(bytes, { outline, texts: [] })).toMatchObject({ ok: true });
  });
});
