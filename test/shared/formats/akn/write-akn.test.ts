import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from '@tiptap/pm/model';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAkn } from '../../../../shared/formats/akn/write-akn.ts';
import { outlineOf } from '../../../../shared/ordinance/outline.ts';
import { ordinanceSchema } from '../../../../shared/ordinance/ordinance-schema.ts';
import { corpusDir } from '../../../builders/corpus.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { readGood } from './akn-words.ts';
import { draftOf } from './draft-of.ts';

const corpus = corpusDir();
const files = corpus === null ? [] : readdirSync(join(corpus, 'akn2')).filter((name) => name.endsWith('.xml'));
const checker = corpus === null ? '' : join(corpus, '..', 'tools', 'check-akn');
const folder = mkdtempSync(join(tmpdir(), 'akn-'));
afterAll(() => rmSync(folder, { recursive: true }));

const outline = (doc: Node) =>
  outlineOf(doc, southAfricaLike).map(({ kind, label, heading, text }) => ({ kind, label, heading, text }));

/** The faults that the schema and its checks find; none where the checker is absent. */
function faults(...written: readonly string[]): string {
  if (!existsSync(checker)) return '';
  const paths = written.map((xml, i) => {
    const path = join(folder, `written-${i}.xml`);
    writeFileSync(path, xml);
    return path;
  });
  try {
    execFileSync(checker, paths);
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

describe.skipIf(corpus === null)('the by-laws of the corpus (skipped where the corpus is absent)', () => {
  const written: string[] = [];

  it.each(files)('%s reads back the same', async (name) => {
    const { doc } = await readGood(readFileSync(join(corpus ?? '', 'akn2', name)));
    const xml = writeAkn(draftOf(doc));
    written.push(xml);
    expect(outline((await readGood(xml)).doc)).toEqual(outline(doc));
  });

  it('are written as the schema has it', () => {
    expect(faults(...written)).toBe('');
  });
});

describe('a document of our own', () => {
  const { nodes } = ordinanceSchema;
  const text = (words: string, ...marks: string[]) =>
    ordinanceSchema.text(
      words,
      marks.map((mark) => ordinanceSchema.mark(mark as 'bold')),
    );
  const p = (...inner: (Node | string)[]) =>
    nodes.p.create(
      null,
      inner.map((part) => (typeof part === 'string' ? text(part) : part)),
    );
  const provision = (
    kind: 'section' | 'subsection' | 'paragraph' | 'schedule' | 'definition' | 'part' | 'item',
    id: string,
    ...inner: Node[]
  ) => nodes[kind].create({ id: `${id}00000000000`.slice(0, 12) }, inner);
  const heading = (words: string) => nodes.heading.create(null, text(words));
  const id = (name: string) => `${name}00000000000`.slice(0, 12);

  it('keeps all that the model can say', async () => {
    const doc = nodes.doc.create(null, [
      nodes.title.create({ id: id('t') }, text('Noise & “Nuisance” By-law')),
      nodes.longTitle.create({ id: id('lt') }, text('To limit noise.')),
      nodes.recital.create({ id: id('r1') }, text('Whereas noise harms.')),
      nodes.enactingClause.create({ id: id('e') }, text('Now therefore the council enacts as follows:')),
      provision(
        'part',
        'pt',
        heading('First'),
        provision(
          'section',
          's1',
          heading('Terms'),
          p('In this by-law—'),
          provision(
            'definition',
            'd1',
            p('“', text('beg', 'term'), '” means ask;'),
            provision('paragraph', 'd1a', p('for money;')),
          ),
        ),
        provision(
          'section',
          's2',
          heading('Rule'),
          p('No person may—'),
          provision('paragraph', 'a', p('shout ', text('loudly', 'bold', 'italic'), ';')),
          p('or'),
          provision(
            'paragraph',
            'b',
            p(
              'breach ',
              nodes.reference.create({ to: [id('s1')] }),
              ' on ',
              nodes.blank.create({ name: 'day' }),
              nodes.hardBreak.create(),
              'or later,',
            ),
          ),
          p('without leave.'),
        ),
        nodes.section.create({ id: id('s3'), num: '2' }, [
          heading('The same number again'),
          p(
            'See ',
            ordinanceSchema.text('the Act', [ordinanceSchema.mark('citation', { href: 'https://example.org/a b' })]),
            '.',
          ),
        ]),
      ),
      nodes.crossheading.create(null, text('Ending')),
      nodes.section.create({ id: id('s4') }, [
        nodes.quotedStructure.create({ id: id('q') }, [
          nodes.section.create({ id: id('q1'), num: '3A' }, [p('Quoted.')]),
        ]),
        nodes.table.create(
          { id: id('tb') },
          nodes.tableRow.create(null, [
            nodes.tableHeader.create({ colspan: 2 }, p('Fee')),
            nodes.tableCell.create(null, p('R 5')),
          ]),
        ),
        nodes.figure.create({ id: id('f'), alt: 'Map of the town' }, text('Map 1')),
        nodes.note.create({ id: id('n') }, text('Ask the clerk.')),
      ]),
      nodes.conclusion.create({ id: id('c') }, p('Sealed.')),
      provision(
        'schedule',
        'sc',
        heading('Fees'),
        provision('section', 'x1', p('One.')),
        provision('section', 'x2', p('Two.')),
      ),
    ]);
    doc.check();
    const xml = writeAkn(draftOf(doc));
    expect(faults(xml)).toBe('');
    expect(xml).not.toContain('Ask the clerk');
    const back = (await readGood(xml)).doc;
    const expected = outline(doc).filter(({ kind }) => kind !== 'note');
    // A caption stands after its picture as words of the provision; a heading between sections has no entry of its own.
    expect(outline(back).map(({ kind, label }) => `${kind} ${label}`)).toEqual(
      expected.map(({ kind, label }) => `${kind} ${label}`),
    );
    expect(marksIn(back)).toEqual(marksIn(doc));
  });

  it('writes what stands out of its place where it stands', async () => {
    const doc = nodes.doc.create(null, [
      provision('section', 's1', p('One.')),
      nodes.recital.create({ id: id('r') }, text('A recital too late.')),
      provision('schedule', 'a', p('First.')),
      provision('section', 's2', p('Two.')),
      provision('schedule', 'b', provision('item', 'i', p('Deep.'))),
      nodes.conclusion.create({ id: id('c') }, p('Sealed.')),
    ]);
    const xml = writeAkn(draftOf(doc));
    expect(faults(xml)).toBe('');
    const back = outline((await readGood(xml)).doc);
    // The name of the dossier stands above a document that has no title of its own.
    expect(back.filter(({ kind }) => kind !== 'title')).toEqual(outline(doc));
  });

  it.each([null, 5, 50, 100])('keeps a picture’s width of %s per cent of the line', async (width) => {
    const doc = nodes.doc.create(null, [
      provision('section', 's', nodes.figure.create({ id: id('f'), alt: 'Map of the town', width }, text('Map 1'))),
    ]);
    const xml = writeAkn(draftOf(doc));
    expect(faults(xml)).toBe('');
    expect(widthsIn((await readGood(xml)).doc)).toEqual([width]);
  });

  it('writes an empty document', async () => {
    const xml = writeAkn(draftOf(nodes.doc.create()));
    expect(faults(xml)).toBe('');
    expect((await readGood(xml)).words).toBe(0);
  });

  it('leaves out characters that XML has no place for', async () => {
    const xml = writeAkn(draftOf(nodes.doc.create(null, [provision('section', 's', p('a\u0000b\ufffec \ud800 d'))])));
    expect(faults(xml)).toBe('');
    expect((await readGood(xml)).doc.textContent).toContain('abc \ufffd d');
  });
});

function widthsIn(doc: Node): unknown[] {
  const found: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'figure') found.push(node.attrs['width']);
  });
  return found;
}

function marksIn(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'note') return false;
    if (node.marks.length > 0) found.push(`${node.text}: ${node.marks.map((mark) => mark.type.name).join(' ')}`);
    if (node.isInline && !node.isText) found.push(node.type.name);
    return true;
  });
  return found;
}
