import { expect, test } from 'vitest';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { insertLine, type LineToInsert } from '../../../renderer/editor/commands/insert-line.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { doc, heading, p, paragraph, part, section, subsection, table, row, cell, title } from './sample-body.ts';

const body = doc(
  title('t', 'By-law'),
  part(
    'p1',
    heading('Conduct'),
    section(
      's1',
      heading('Camping'),
      subsection('s1-1', p('No person may—'), paragraph('a', p('sleep;')), paragraph('b', p('camp,'))),
    ),
    section('s2', p('Ask the council.')),
    section('s3', heading('Fees'), table('tb', row(cell(p('Park'))))),
  ),
);

/** The lines of the document after the insertion, the cursor as "|"; null: refused. */
function after(words: string, what: LineToInsert): readonly string[] | null {
  const start = ordinanceSchema.nodeFromJSON(body);
  let at = 0;
  start.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) at = pos + 1;
  });
  let state = EditorState.create({ doc: start, selection: TextSelection.create(start, at) });
  if (!insertLine(what)(state, (tr) => (state = state.apply(tr)))) return null;
  const lines: string[] = [];
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    const isHere = state.selection.from === pos + 1;
    lines.push(`${node.type.name}: ${isHere ? '|' : ''}${node.textContent}`);
  });
  return lines;
}

test('full-out words stand after the whole list that the cursor is in', () => {
  expect(after('sleep;', 'textAfter')?.slice(4, 8)).toEqual(['p: sleep;', 'p: camp,', 'p: |', 'p: Ask the council.']);
});
test('full-out words are offered from the words that lead in to the list as well', () => {
  expect(after('No person may—', 'textAfter')).toEqual(after('sleep;', 'textAfter'));
});
test('text before the list stands after what leads in to it', () => {
  expect(after('camp,', 'textBefore')?.slice(3, 6)).toEqual(['p: No person may—', 'p: |', 'p: sleep;']);
});
test('a section without a heading gets one at its head', () => {
  expect(after('Ask the council.', 'heading')?.slice(6, 8)).toEqual(['heading: |', 'p: Ask the council.']);
});
test('a provision that has a heading gets no second one', () => {
  expect(after('Camping', 'heading')).toBeNull();
});
test('a crossheading stands above the section of the cursor, however deep the cursor', () => {
  expect(after('camp,', 'crossheading')?.slice(1, 4)).toEqual([
    'heading: Conduct',
    'crossheading: |',
    'heading: Camping',
  ]);
});
test('a recital stands after the title', () => {
  expect(after('sleep;', 'recital')?.slice(0, 2)).toEqual(['title: By-law', 'recital: |']);
});
test('there is no list to lead out of in a cell, and no heading', () => {
  expect([after('Park', 'textAfter'), after('Park', 'heading'), after('Park', 'crossheading')]).toEqual([
    null,
    null,
    null,
  ]);
});
