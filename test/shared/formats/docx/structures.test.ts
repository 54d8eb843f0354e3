import { pngOf, tinyJpeg, withOrientation } from '../../../builders/picture.ts';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ExportCancelled, writeDocx } from '../../../../shared/formats/docx/write-ordinance.ts';
import * as b from '../../../builders/ordinance.ts';
import { testDraft, testNow } from '../../../builders/draft.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { checkDocx, exported, hasCheckDocx, valid } from './docx-parts.ts';

const { doc, section, subsection, paragraph, heading, p, table, row, cell, headerCell, figure } = b;
const xmlOf = async (...nodes: b.Child[]) => (await exported(doc(...nodes))).part('word/document.xml');

describe('tables in a Word file', () => {
  it('mark rows of headers, repeat them, and let no row break over a page', async () => {
    const xml = await xmlOf(table(row(headerCell('Offence'), headerCell('Fine')), row(cell('Litter'), cell('R 500'))));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:pStyle w:val="TableHeader"/>');
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstRow="1"/);
  });

  it('join cells across and down, and fill the grid', async () => {
    const xml = await xmlOf(
      table(
        row(cell({ rowspan: 2 }, 'tall'), cell({ colspan: 2 }, 'wide')),
        row(cell('a'), cell('b')),
        row(cell('short row')),
      ),
    );
    expect(xml.match(/<w:gridCol /g)).toHaveLength(3);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    const rows = xml.split('<w:tr>').slice(1);
    expect(rows.map((each) => (each.match(/<w:tc>/g) ?? []).length)).toEqual([2, 3, 3]);
  });

  it('take the widths that the author drew', async () => {
    const xml = await xmlOf(table(row(cell({ colwidth: [100] }, 'a'), cell({ colwidth: [300] }, 'b'))));
    const [narrow, wide] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect((wide ?? 0) / (narrow ?? 1)).toBeCloseTo(3, 1);
  });
});

describe('the pages of a Word file', () => {
  /** Whether the paragraph that holds these words stays with the next. */
  const keeps = (xml: string, words: string) => {
    const line = xml.split('<w:p>').find((each) => each.includes(words));
    if (line === undefined) throw new Error(`nothing says ${words}`);
    return line.includes('<w:keepNext/>');
  };

  it('never leave a lead-in behind at the foot of one, nor signatures alone on the next', async () => {
    const xml = await xmlOf(
      section(
        heading('Definitions'),
        p('In this by-law—'),
        b.definition(p('a thing is a thing;')),
        b.definition(p('the last of them.')),
      ),
      section(heading('Start'), subsection('It begins.'), subsection('Nothing else does.')),
      b.conclusion(p('Made by the council.')),
    );
    expect(keeps(xml, 'In this by-law')).toBe(true);
    expect(keeps(xml, 'the last of them.')).toBe(false);
    expect(keeps(xml, 'It begins.')).toBe(false);
    expect(keeps(xml, 'Nothing else does.')).toBe(true);
  });
});

describe('figures in a Word file', () => {
  const dot = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (each) => each.charCodeAt(0),
  );

  it('show the picture with its words for those who cannot see it, and its caption', async () => {
    const body = doc(
      figure({ file: 'hash', alt: 'Map of the <harbour>' }, 'Map 1'),
      figure({ file: 'hash', alt: 'Again' }, 'Map 2'),
    );
    const draft = testDraft(body, { files: new Map([['hash', dot]]) });
    const { part, lines, bytes } = await exported(body, { draft });
    expect(part('word/document.xml')).toContain('descr="Map of the &lt;harbour&gt;"');
    expect(part('word/document.xml').match(/<w:drawing>/g)).toHaveLength(2);
    expect(lines).toEqual(['', 'Map 1', '', 'Map 2']);
    expect(checkDocx(bytes)).toMatch(valid);
  });

  it('are as wide as their share of the text, or as large as they are where that fits', async () => {
    const body = doc(
      ...[null, 50, 100].map((width) => figure({ file: 'hash', alt: 'Map', width }, 'Map')),
      figure({ file: 'large', alt: 'Map' }, 'Map'),
    );
    const files = new Map([
      ['hash', pngOf(96, 48)],
      ['large', pngOf(2000, 100)],
    ]);
    const { part } = await exported(body, { draft: testDraft(body, { files }) });
    const sizes = [...part('word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)];
    const [own, half, full, large] = sizes.map(([, width]) => Number(width));
    expect(own).toBe(914_400);
    expect(full).toBeGreaterThan(5_000_000);
    expect((half ?? 0) * 2).toBeCloseTo(full ?? 0, -5);
    expect(large).toBe(full);
    for (const [, width, height] of sizes.slice(0, 3)) expect(Number(width) / Number(height)).toBeCloseTo(2, 1);
  });

  it('stand upright however the camera was held, and keep within the text', async () => {
    const body = doc(
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((one) => figure({ file: `${one}`, alt: 'Pier', width: 50 }, 'Pier')),
    );
    const files = new Map([1, 2, 3, 4, 5, 6, 7, 8].map((one) => [`${one}`, withOrientation(tinyJpeg, one)]));
    const { bytes, part } = await exported(body, { draft: testDraft(body, { files }) });
    const xml = part('word/document.xml');
    expect(
      [...xml.matchAll(/<a:xfrm([^>]*)>/g)].map(([, turn]) => turn?.trim().split(' ').toSorted().join(' ')),
    ).toEqual([
      '',
      'flipH="true"',
      'rot="10800000"',
      'flipH="true" rot="10800000"',
      'flipH="true" rot="16200000"',
      'rot="5400000"',
      'flipH="true" rot="5400000"',
      'rot="16200000"',
    ]);
    // Before the turn; what stands upright after it is half as wide as the text all the same.
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(
      ([, cx, cy]) => [Number(cx), Number(cy)] as const,
    );
    for (const [cx, cy] of sizes) expect(cx / cy).toBeCloseTo(1.5, 1);
    expect(sizes[5]?.[1]).toBe(sizes[0]?.[0]);
    const [cx, cy] = sizes[5] ?? [0, 0];
    const effects = [...xml.matchAll(/<wp:effectExtent ([^>]*)\/>/g)].map(([, sides]) => sides);
    expect(effects[0]).toBe('t="0" r="0" b="0" l="0"');
    expect(effects[5]).toBe(`l="0" t="${(cx - cy) / 2}" r="0" b="${(cx - cy) / 2}"`);
    expect(checkDocx(bytes)).toMatch(valid);
    // Whoever heeds what the file itself says must not turn it once more.
    const kept = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
    for (const [, picture] of kept) expect(picture).toEqual(withOrientation(tinyJpeg, 1));
  });

  it('say in their place that the picture is missing, with the words that were to stand for it', async () => {
    const { lines } = await exported(doc(figure({ file: 'gone', alt: 'Map of parks' }, 'Map 1')));
    expect(lines).toEqual(['The picture is missing here: Map of parks', 'Map 1']);
  });
});

describe('a Word file', () => {
  const law = doc(
    b.title('Litter By-law'),
    b.enactingClause('The council of ', b.blank('council'), ' makes this by-law:'),
    b.part(
      heading('Rules'),
      section(
        { id: 'a' },
        heading('Conduct'),
        subsection(
          'No person may—',
          paragraph(p('litter, as ', b.bold('defined'), '; or')),
          paragraph({ num: 'za' }, 'spit.'),
        ),
      ),
      section({ num: '7' }, heading('Later'), p('See ', b.ref('a'), '.')),
      section(heading('After'), table(row(headerCell('Fine')), row(cell('R 500')))),
    ),
    b.schedule(heading('Places'), section('The park.')),
  );

  it('has this body', async () => {
    const { part } = await exported(law, { numbering: southAfricaLike });
    const body = part('word/document.xml')
      .replace(/^[\s\S]*<w:body>/, '<w:body>')
      .replace(/_([pn])_t\d+/g, '_$1_id');
    await expect(body.replace(/(<w:(?:p|tbl|tr|tc|sectPr)>|<\/w:body>)/g, '\n$1')).toMatchFileSnapshot(
      'golden/small-ordinance.xml',
    );
  });

  it.skipIf(!hasCheckDocx)('is valid by the standard (skipped without the tool that checks)', async () => {
    expect(checkDocx((await exported(law)).bytes)).toMatch(valid);
  });

  it('is written with progress that only grows, pausing as it goes', async () => {
    const seen: number[] = [];
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    await exported(law, { onProgress: (done) => seen.push(done), pause });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(pauses).toBeGreaterThan(3);
  });

  it('is not written once somebody stops it', async () => {
    const input = {
      draft: testDraft(law),
      doc: law,
      what: 'ordinance',
      assessment: null,
      version: '',
      now: testNow,
    } as const;
    await expect(writeDocx({ ...input, isCancelled: () => true })).rejects.toThrow(ExportCancelled);
  });
});
