import { describe, expect, it } from 'vitest';
import { indent, outdent } from '../../../shared/ordinance/structure-commands.ts';
import {
  cell,
  chapter,
  definition,
  doc,
  heading,
  p,
  paragraph,
  part,
  row,
  schedule,
  section,
  subparagraph,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { after, drawn, setUp, tried } from './act-on-drawing.ts';

describe('indent', () => {
  it('makes subsection (2) paragraph (a) of subsection (1)', () => {
    expect(after(indent, doc(section(subsection('one'), subsection('two|'))))).toEqual(['1', ' (1) one', '  (a) two']);
  });

  it('takes what is inside down with it, no further than needed', () => {
    const body = doc(section(subsection('one', paragraph('a')), subsection('two|', paragraph('b', subparagraph('i')))));
    expect(after(indent, body)).toEqual(['1', ' (1) one', '  (a) a', '  (b) two', '   (i) b', '    (A) i']);
  });

  it('changes the first subsection where it stands', () => {
    const body = doc(section(p('No person may—'), subsection('shout;|'), subsection('sing.')));
    expect(after(indent, body)).toEqual(['1 No person may—', ' (a) shout;', ' (1) sing.']);
  });

  it('makes the next one its equal, as a list grows under a lead-in', () => {
    expect(after(indent, doc(section(p('may—'), paragraph('shout;'), subsection('sing.|'))))).toEqual([
      '1 may—',
      ' (a) shout;',
      ' (b) sing.',
    ]);
  });

  it('takes all of a selection', () => {
    const body = doc(section(subsection('one'), subsection('t|wo'), subsection('th|ree'), subsection('four')));
    expect(after(indent, body)).toEqual(['1', ' (1) one', '  (a) two', '  (b) three', ' (2) four']);
  });

  it('makes a section a subsection of the one before, its paragraphs still paragraphs', () => {
    const body = doc(section('one'), section(heading('Head|'), p('may—'), paragraph('shout')));
    expect(after(indent, body)).toEqual(['1 one', ' (1) [Head] may—', '  (a) shout']);
  });

  it('brings a section into the part before it', () => {
    expect(after(indent, doc(part(section('one')), section('two|')))).toEqual(['PART 1', ' 1 one', ' 2 two']);
  });

  it('does not reach over words between, into a schedule or beyond an item', () => {
    expect(after(indent, doc(section(subsection('one'), p('between'), subsection('two|'))))).toEqual([
      '1 between',
      ' (1) one',
      ' (a) two',
    ]);
    expect(tried(indent, doc(section(definition('one'), definition('two|'))))).toBe(false);
    expect(tried(indent, doc(title('one|'), section()))).toBe(false);
  });

  it('works inside a table on the provision in the cell', () => {
    const body = doc(section(table(row(cell(paragraph('one'), paragraph('two|'))))));
    expect(after(indent, body)).toEqual(['1', ' (a) one', '  (i) two']);
  });
});

describe('outdent', () => {
  it('makes paragraph (b) subsection (2), and what followed it stays behind it', () => {
    const body = doc(section(subsection(p('may—'), paragraph('a'), paragraph('b|'), paragraph('c'), p('ever.'))));
    expect(after(outdent, body)).toEqual(['1', ' (1) may—', '  (a) a', ' (2) b/ever.', '  (a) c']);
  });

  it('takes what is inside up with it', () => {
    const body = doc(section(subsection('one', paragraph('b|', subparagraph('i')))));
    expect(after(outdent, body)).toEqual(['1', ' (1) one', ' (2) b', '  (a) i']);
  });

  it('undoes an indent', () => {
    for (const body of [
      doc(section(subsection('one'), subsection('two|', paragraph('a')))),
      doc(section(p('may—'), subsection('one|'))),
      doc(section('one'), section('two|', paragraph('a'))),
      doc(part(section('one')), section('two|')),
      doc(part(section()), part(heading('x|'), section())),
    ]) {
      const { tr, place } = setUp(body);
      indent(tr, place);
      outdent(tr, tr.mapping.map(place as number));
      expect(drawn(tr.doc)).toEqual(drawn(setUp(body).tr.doc));
    }
  });

  it('makes subsection (2) a section, and takes the following subsections along', () => {
    const body = doc(section(heading('H'), subsection('one'), subsection('two|'), subsection('three')));
    expect(after(outdent, body)).toEqual(['1 [H]', ' (1) one', '2 two', ' (1) three']);
  });

  it('changes a paragraph that stands in a section where it stands', () => {
    expect(after(outdent, doc(section(p('may—'), paragraph('a'), paragraph('b|'), paragraph('c'))))).toEqual([
      '1 may—',
      ' (a) a',
      ' (1) b',
      '  (a) c',
    ]);
  });

  it('leaves a part only from its end', () => {
    expect(tried(outdent, doc(part(section('one|'), section('two'))))).toBe(false);
    expect(after(outdent, doc(part(section('one'), section('two|'))))).toEqual(['PART 1', ' 1 one', '2 two']);
    expect(tried(outdent, doc(section('one|')))).toBe(false);
    expect(tried(outdent, doc(schedule(section('one|'))))).toBe(false);
  });

  it('makes a chapter a part with all that follows in its part', () => {
    const body = doc(part(section('one'), chapter(p('x|'), section('two')), chapter(section('three'))));
    expect(after(outdent, body)).toEqual(['PART 1', ' 1 one', 'PART 2 x', ' 2 two', ' CHAPTER 1', '  3 three']);
  });
});
