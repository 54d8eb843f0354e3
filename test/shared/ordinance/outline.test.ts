import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { countWords, inlinePrinter, ownText, textOf } from '../../../shared/ordinance/ordinance-text.ts';
import { outlineOf } from '../../../shared/ordinance/outline.ts';
import { wordCount } from '../../../shared/ordinance/word-count.ts';
import {
  blank,
  br,
  cell,
  crossheading,
  definition,
  doc,
  headerCell,
  heading,
  note,
  p,
  paragraph,
  part,
  ref,
  row,
  schedule,
  section,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { anyOrdinance, wordsOf } from './random-ordinance.ts';

const outline = (...children: Parameters<typeof doc>) => outlineOf(doc(...children), englandLike);

describe('an outline', () => {
  it('has one entry for each provision, with its heading, its own words and its parent', () => {
    const entries = outline(
      title({ id: 'ti' }, 'Streets By-law'),
      part(
        { id: 'pa' },
        heading('Conduct'),
        section({ id: 'se' }, heading('Noise'), p('No person may—'), paragraph({ id: 'a' }, 'shout;')),
      ),
    );
    expect(
      entries.map(({ id, kind, label, heading: head, text, parent }) => [id, kind, label, head, text, parent]),
    ).toEqual([
      ['ti', 'title', '', '', 'Streets By-law', null],
      ['pa', 'part', 'PART 1', 'Conduct', '', null],
      ['se', 'section', '1', 'Noise', 'No person may—', 'pa'],
      ['a', 'paragraph', '(a)', '', 'shout;', 'se'],
    ]);
  });

  it('joins the lines before and after the children', () => {
    const entries = outline(
      section({ id: 's' }, p('before'), paragraph('one'), p('between'), paragraph('two'), p('after')),
    );
    expect(entries[0]?.text).toBe('before\nbetween\nafter');
  });

  it('prints a table as one entry, its cells by tab and its rows by line', () => {
    const entries = outline(
      section(
        table(
          row(headerCell(p('Place')), headerCell(p('Fee'))),
          row(cell(p('Park'), p('Beach')), cell(p('R', br(), '10'))),
        ),
      ),
    );
    expect(entries[1]?.text).toBe('Place\tFee\nPark Beach\tR 10');
  });

  it('prints references and blanks as the reader sees them', () => {
    const entries = outline(
      section({ id: 's1' }, p('see ', ref('s2'), ', ', ref('gone'))),
      section({ id: 's2' }, p('by ', blank('council'))),
    );
    expect(entries.map((entry) => entry.text)).toEqual(['see section 2, [missing reference]', 'by [council]']);
  });

  it('gives a note, a definition and a schedule entries of their own', () => {
    const entries = outline(
      section(definition('"beg" means'), note('Say who.')),
      schedule(heading('Fees'), section('R 10')),
    );
    expect(entries.map((entry) => [entry.kind, entry.text])).toEqual([
      ['section', ''],
      ['definition', '"beg" means'],
      ['note', 'Say who.'],
      ['schedule', ''],
      ['section', 'R 10'],
    ]);
  });

  it('keeps lines that stand loose in the document', () => {
    expect(outline(crossheading('General'), section())[0]).toMatchObject({ id: 'root', kind: 'doc', text: 'General' });
  });

  it('follows a reference whose target is renumbered, though its own section is the same', () => {
    const citing = section({ id: 'c' }, p('see ', ref('t')));
    const target = section({ id: 't' });
    expect(outline(citing, target)[0]?.text).toBe('see section 2');
    expect(outline(citing, section(), target)[0]?.text).toBe('see section 3');
  });

  it('holds every word of any document exactly once', () => {
    fc.assert(
      fc.property(anyOrdinance(), (body) => {
        const entries = outlineOf(body, englandLike);
        const words = entries.flatMap((entry) => [...tokens(entry.heading), ...tokens(entry.text)]);
        const printed = tokens(textOf(body, inlinePrinter(numberOrdinance(body, englandLike))));
        expect(words.toSorted()).toEqual(printed.toSorted());
        expect(words.filter((word) => /^word\d+$/.test(word)).toSorted()).toEqual(wordsOf(body).toSorted());
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
      }),
    );
  });
});

describe('the words of a node', () => {
  it('are tokens that hold a letter or a digit', () => {
    expect(countWords('No person may — (a) shout; 5 % … “beg”')).toBe(7);
    expect(countWords('_'.repeat(200_000))).toBe(0);
  });

  it('count references as they print', () => {
    const body = doc(section({ id: 's' }, p('see ', ref('s'))));
    expect(wordCount(body, numberOrdinance(body, englandLike))).toBe(3);
  });

  it('of a provision leave its heading and what has an id of its own out', () => {
    expect(ownText(section(heading('H'), p('a'), subsection('b'), note('c'), p('d')))).toBe('a\nd');
  });
});

const tokens = (text: string): string[] => text.split(/\s+/).filter(Boolean);
