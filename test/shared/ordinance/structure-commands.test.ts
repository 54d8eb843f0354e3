import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { headingText, ownText } from '../../../shared/ordinance/ordinance-text.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { ancestorsOf, provisionAt, selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import {
  changeKind,
  deleteProvisions,
  indent,
  insertProvisionAfter,
  moveDown,
  moveTo,
  moveUp,
  outdent,
  type Place,
  setFixedNumber,
  setTags,
  splitProvision,
} from '../../../shared/ordinance/structure-commands.ts';
import {
  cell,
  chapter,
  definition,
  doc,
  heading,
  id,
  newTestId,
  p,
  paragraph,
  part,
  ref,
  row,
  schedule,
  section,
  subparagraph,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';

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
    expect(after(moveUp, doc(part(chapter(section('one'))), section('two|')))).toEqual(['PART 1', ' CHAPTER 1', '  1 one', '  2 two']);
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
    expect([kept.attrs['id'], kept.attrs['tags'], fresh.attrs['id'] === 'x', fresh.attrs['tags']]).toEqual(['x', ['permit'], false, null]);
  });

  it('lets the words keep the id at their very beginning', () => {
    const done = run((tr, place) => splitProvision(tr, place as number, { newId: newTestId }), doc(section({ id: 'x' }, '|one')));
    expect(drawn(done)).toEqual(['1 ', '2 one']);
    expect(done.child(1).attrs['id']).toBe('x');
    expect(done.child(0).attrs['id']).not.toBe('x');
  });

  it('makes the rest of a heading the first line', () => {
    const done = run((tr, place) => splitProvision(tr, place as number, { newId: newTestId }), doc(section(heading('No|ise'), p('x'))));
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
  const insert = (kind?: 'section' | 'subsection' | 'schedule' | 'paragraph') => (tr: Transform, place: Place) =>
    insertProvisionAfter(tr, place, { newId: newTestId, ...(kind === undefined ? {} : { kind }) });

  it('puts one of the same kind after the selected', () => {
    expect(after(insert(), doc(section(subsection('one|'), subsection('two'))))).toEqual(['1', ' (1) one', ' (2) ', ' (3) two']);
  });

  it('puts another kind where it belongs', () => {
    const body = () => doc(part(section(p('x'), subsection('one', paragraph('a|')), subsection('two')), section('y')));
    expect(after(insert('section'), body())).toEqual(['PART 1', ' 1 x', '  (1) one', '   (a) a', '  (2) two', ' 2 [] ', ' 3 y']);
    expect(after(insert('subsection'), body())).toEqual(['PART 1', ' 1 x', '  (1) one', '   (a) a', '  (2) ', '  (3) two', ' 2 y']);
    expect(after(insert('schedule'), body()).at(-1)).toBe('SCHEDULE [] ');
    expect(after(insert('subsection'), doc(section(p('x|'), subsection('one'))))).toEqual(['1 x', ' (1) ', ' (2) one']);
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
    expect(after(deleteProvisions, doc(section(subsection('one'), subsection('t|wo'), subsection('thr|ee'))))).toEqual(['1', ' (1) one']);
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
    expect(ancestorsOf(tr.doc, place as number).map(({ node }) => node.type.name)).toEqual(['part', 'section', 'subsection']);
  });
});

type Command = (tr: Transform, place: Place) => boolean;

/** A document in which `|` marks the cursor, or both ends of the selection. */
function setUp(marked: Node): { tr: Transform; place: Place } {
  const tr = new Transform(marked);
  const found: number[] = [];
  for (;;) {
    let at = -1;
    tr.doc.descendants((node, pos) => {
      const index = node.text?.indexOf('|') ?? -1;
      if (at < 0 && index >= 0) at = pos + index;
    });
    if (at < 0) break;
    tr.delete(at, at + 1);
    found.push(at);
  }
  const [from = 0, to] = found;
  return { tr: new Transform(tr.doc), place: to === undefined ? from : { from, to } };
}

function run(command: Command, marked: Node): Node {
  const { tr, place } = setUp(marked);
  expect(command(tr, place)).toBe(true);
  tr.doc.check();
  return tr.doc;
}

const after = (command: Command, marked: Node): string[] => drawn(run(command, marked));

function tried(command: Command, marked: Node): boolean {
  const { tr, place } = setUp(marked);
  const done = command(tr, place);
  if (!done) expect(tr.steps).toHaveLength(0);
  return done;
}

/** One line a provision, indented as it is nested: " (1) [Heading] words/words". */
function drawn(body: Node): string[] {
  const numbering = numberOrdinance(body, englandLike);
  const lines: string[] = [];
  const visit = (node: Node, depth: number): void => {
    const inner = isProvision(node) ? depth + 1 : depth;
    if (isProvision(node)) {
      const head = node.firstChild?.type.name === 'heading' ? ` [${headingText(node)}]` : '';
      const hasLine = node.content.content.some((child) => child.type.name === 'p');
      const text = hasLine ? ` ${ownText(node).replaceAll('\n', '/')}` : '';
      lines.push(' '.repeat(depth) + (numbering.get(node.attrs['id'])?.label ?? '') + head + text);
    }
    node.forEach((child) => visit(child, inner));
  };
  visit(body, 0);
  return lines;
}
