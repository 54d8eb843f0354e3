import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { ancestorsOf, provisionAt, selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import {
  changeKind,
  deleteProvisions,
  insertProvisionAfter,
  moveDown,
  moveTo,
  moveUp,
  type Place,
  setFixedNumber,
  setTags,
  splitProvision,
} from '../../../shared/ordinance/structure-commands.ts';
import {
  cell,
  chapter,
  doc,
  heading,
  id,
  newTestId,
  p,
  paragraph,
  part,
  ref,
  row,
  section,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { after, drawn, run, setUp, tried } from './act-on-drawing.ts';

describe('move', () => {
  it('exchanges neighbours', () => {
    expect(after(moveUp, doc(section('one'), section('two|')))).toEqual(['1 two', '2 one']);
    expect(after(moveDown, doc(section('one|'), section('two')))).toEqual(['1 two', '2 one']);
  });

  it('keeps a cursor where it was in the words', () => {
    const { tr, place } = setUp(doc(section('one'), section('tw|o')));
    moveUp(tr, place);
    const pos = tr.mapping.map(place as number);
    expect(tr.doc.textBetween(pos - 2, pos + 1)).toBe('two');
  });

  it('stays below the heading and the words that lead in', () => {
    const body = doc(section(heading('H'), p('may—'), paragraph('a|'), paragraph('b')));
    expect(tried(moveUp, body)).toBe(false);
  });

  it('goes on from part to part and from section to section', () => {
    const body = doc(part(section('one')), part(heading('H'), section('two|'), section('three')));
    expect(after(moveUp, body)).toEqual(['PART 1', ' 1 one', ' 2 two', 'PART 2 [H]', ' 3 three']);
    const down = doc(section(p('x'), paragraph('a|')), section(heading('H'), p('y'), paragraph('b')));
    expect(after(moveDown, down)).toEqual(['1 x', '2 [H] y', ' (a) a', ' (b) b']);
  });

  it('goes into a part and out of it', () => {
    expect(after(moveUp, doc(part(chapter(section('one'))), section('two|')))).toEqual([
      'PART 1',
      ' CHAPTER 1',
      '  1 one',
      '  2 two',
    ]);
    expect(after(moveDown, doc(part(section('one|'))))).toEqual(['PART 1', '1 one']);
    expect(after(moveUp, doc(part(heading('H'), section('one|'))))).toEqual(['1 one', 'PART 1 [H]']);
  });

  it('takes a whole part', () => {
    const body = doc(part(section('one')), part(heading('B|'), section('two'), section('three')));
    expect(after(moveUp, body)).toEqual(['PART 1 [B]', ' 1 two', ' 2 three', 'PART 2', ' 3 one']);
  });

  it('goes to any place between blocks, but not into a line nor into itself', () => {
    const body = doc(section({ id: 'a' }, 'one'), section({ id: 'b' }, 'two'));
    const tr = new Transform(body);
    expect(moveTo(tr, { id: id('a') }, body.content.size)).toBe(true);
    expect(drawn(tr.doc)).toEqual(['1 two', '2 one']);
    expect(moveTo(tr, { id: id('a') }, 3)).toBe(false);
    const start = findProvision(tr.doc, id('a'))?.pos ?? 0;
    expect(moveTo(tr, { id: id('a') }, start + 1)).toBe(false);
  });
});

describe('split', () => {
  it('gives what follows the cursor to a new provision of the same kind', () => {
    const body = doc(section(subsection({ id: 'x', num: '4', tags: ['permit'] }, 'one |two', paragraph('a'))));
    const done = run((tr, place) => splitProvision(tr, place as number, { newId: newTestId }), body);
    expect(drawn(done)).toEqual(['1', ' (4) one ', ' (5) two', '  (a) a']);
    const [kept, fresh] = [done.child(0).child(0), done.child(0).child(1)];
    expect([kept.attrs['id'], kept.attrs['tags'], fresh.attrs['id'] === 'x', fresh.attrs['tags']]).toEqual([
      'x',
      ['permit'],
      false,
      null,
    ]);
  });

  it('lets the words keep the id at their very beginning', () => {
    const done = run(
      (tr, place) => splitProvision(tr, place as number, { newId: newTestId }),
      doc(section({ id: 'x' }, '|one')),
    );
    expect(drawn(done)).toEqual(['1 ', '2 one']);
    expect(done.child(1).attrs['id']).toBe('x');
    expect(done.child(0).attrs['id']).not.toBe('x');
  });

  it('makes the rest of a heading the first line', () => {
    const done = run(
      (tr, place) => splitProvision(tr, place as number, { newId: newTestId }),
      doc(section(heading('No|ise'), p('x'))),
    );
    expect(drawn(done)).toEqual(['1 [No] ise/x']);
  });

  it('leaves tables, parts and what is no provision alone', () => {
    for (const body of [
      doc(section(table(row(cell(p('a|b')))))),
      doc(part(p('a|b'))),
      doc(p('a|b')),
      doc(title('a|b')),
    ]) {
      expect(tried((tr, place) => splitProvision(tr, place as number, { newId: newTestId }), body)).toBe(false);
    }
  });
});

describe('insert', () => {
  const insert =
    (kind?: 'part' | 'section' | 'subsection' | 'schedule' | 'paragraph') => (tr: Transform, place: Place) =>
      insertProvisionAfter(tr, place, { newId: newTestId, ...(kind === undefined ? {} : { kind }) });

  it('puts one of the same kind after the selected', () => {
    expect(after(insert(), doc(section(subsection('one|'), subsection('two'))))).toEqual([
      '1',
      ' (1) one',
      ' (2) ',
      ' (3) two',
    ]);
  });

  it('puts another kind where it belongs', () => {
    const body = () => doc(part(section(p('x'), subsection('one', paragraph('a|')), subsection('two')), section('y')));
    expect(after(insert('section'), body())).toEqual([
      'PART 1',
      ' 1 x',
      '  (1) one',
      '   (a) a',
      '  (2) two',
      ' 2 [] ',
      ' 3 y',
    ]);
    expect(after(insert('subsection'), body())).toEqual([
      'PART 1',
      ' 1 x',
      '  (1) one',
      '   (a) a',
      '  (2) ',
      '  (3) two',
      ' 2 y',
    ]);
    expect(after(insert('schedule'), body()).at(-1)).toBe('SCHEDULE [] ');
    expect(after(insert('subsection'), doc(section(p('x|'), subsection('one'))))).toEqual(['1 x', ' (1) ', ' (2) one']);
    const parts = doc(chapter(part(section('a|')), part()), chapter());
    expect(after(insert('part'), parts)).toEqual([
      'CHAPTER 1',
      ' PART 1',
      '  1 a',
      ' PART 2 []',
      ' PART 3',
      'CHAPTER 2',
    ]);
    expect(after(insert(), doc(title('T|'), section('x')))).toEqual(['1 [] ', '2 x']);
  });

  it('leaves no empty line between the heading of a new section and its first subsection', () => {
    const begun = () => doc(section(heading('Quiet weeks|'), p('')));
    expect(after(insert('subsection'), begun())).toEqual(['1 [Quiet weeks]', ' (1) ']);
    const done = run((tr, place) => insert('subsection')(tr, place), begun());
    expect(done.child(0).content.content.map(({ type }) => type.name)).toEqual(['heading', 'subsection']);
    expect(after(insert('paragraph'), doc(section(subsection('|'))))).toEqual(['1', ' (1) ', '  (a) ']);
  });
});

describe('delete', () => {
  it('takes out what is selected, and references to it say that they are broken', () => {
    const body = doc(section({ id: 'a' }, 'one|'), section(p('see ', ref('a'))));
    const done = run(deleteProvisions, body);
    const reference = done.child(0).child(0).child(1);
    expect(printReference(reference, numberOrdinance(done, englandLike)).state).toBe('broken');
  });

  it('takes out a run of provisions', () => {
    expect(after(deleteProvisions, doc(section(subsection('one'), subsection('t|wo'), subsection('thr|ee'))))).toEqual([
      '1',
      ' (1) one',
    ]);
  });
});

describe('numbers, tags and kinds', () => {
  it('are set on the provision at a place, or by its id', () => {
    const body = doc(section({ id: 'a' }, 'one|'), section('two'));
    expect(after((tr, place) => setFixedNumber(tr, place, '3A'), body)).toEqual(['3A one', '1 two']);
    expect(tried((tr, place) => setFixedNumber(tr, place, null), body)).toBe(false);
    const tagged = run((tr) => setTags(tr, { id: id('a') }, ['permit']), body);
    expect(tagged.child(0).attrs['tags']).toEqual(['permit']);
    expect(after((tr, place) => changeKind(tr, place, 'subsection'), body)).toEqual(['(1) one', '1 two']);
  });
});

describe('a selection', () => {
  it('that takes in words of the provision around is that provision', () => {
    const { tr, place } = setUp(doc(section(heading('H|ead'), subsection('o|ne')), section()));
    const selected = selectedProvisions(tr.doc, place);
    expect([selected?.first, selected?.last, selected?.parent.type.name]).toEqual([0, 0, 'doc']);
  });

  it('through the document is the run of its provisions', () => {
    const { tr, place } = setUp(doc(title('T|'), section('one'), section('t|wo'), section('three')));
    expect([selectedProvisions(tr.doc, place)?.first, selectedProvisions(tr.doc, place)?.last]).toEqual([1, 2]);
  });

  it('around one provision is that provision, and a cursor before one is in it', () => {
    const body = doc(section(subsection('one')));
    expect(selectedProvisions(body, { from: 1, to: body.child(0).nodeSize - 1 })?.parent.type.name).toBe('section');
    expect(provisionAt(body, 0)?.node.type.name).toBe('section');
    expect(provisionAt(doc(title('x')), 1)).toBeNull();
  });

  it('has a path of identified nodes around it', () => {
    const { tr, place } = setUp(doc(part(section(subsection('one|')))));
    expect(ancestorsOf(tr.doc, place as number).map(({ node }) => node.type.name)).toEqual([
      'part',
      'section',
      'subsection',
    ]);
  });
});
