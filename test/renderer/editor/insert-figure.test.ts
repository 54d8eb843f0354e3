import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { changeFigure, insertFigure } from '../../../renderer/editor/commands/insert-figure.ts';
import { backspace, deleteForward } from '../../../renderer/editor/commands/join-back.ts';
import { undoNames } from '../../../renderer/editor/plugins/undo-names.ts';
import * as b from '../../builders/ordinance.ts';

const file = 'a'.repeat(64);
const map = { file, alt: 'A map', width: 50 };
const lawWith = (...blocks: Node[]) => b.doc(b.section({ id: 's' }, b.heading('Parks'), ...blocks));

/** A line of text that can be written in, the cursor at the start or the end of the words given. */
function stateAt(doc: Node, words: string, end: 'start' | 'end'): EditorState {
  let at = -1;
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) at = pos + 1 + (end === 'end' ? node.content.size : 0);
  });
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, at),
    plugins: [history(), undoNames()],
  });
}
function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr) => {
    after = state.apply(tr);
  });
  return after;
}
const kinds = (state: EditorState): string[] => {
  const found: string[] = [];
  state.doc.descendants((node) => void (node.isTextblock && found.push(`${node.type.name}: ${node.textContent}`)));
  return found;
};

describe('a picture', () => {
  test('goes after the line of the cursor, in place of an empty one, and an undo takes it back', () => {
    const written = stateAt(lawWith(b.p('See the map.')), 'See the map.', 'start');
    const put = run(written, insertFigure(map, 'Map 1'));
    expect(kinds(put)).toEqual(['heading: Parks', 'p: See the map.', 'figure: Map 1']);
    expect(run(put, undo).doc.eq(written.doc)).toBe(true);
    const empty = run(stateAt(lawWith(b.p('One.'), b.p()), '', 'start'), insertFigure(map, ''));
    expect(kinds(empty)).toEqual(['heading: Parks', 'p: One.', 'figure: ']);
  });

  test('is changed without its caption', () => {
    const put = run(stateAt(lawWith(b.p('One.')), 'One.', 'end'), insertFigure(map, 'Map 1'));
    const pos = put.selection.$from.before();
    const changed = run(put, changeFigure(pos, { file, alt: 'A plan', width: null }));
    expect(changed.doc.nodeAt(pos)?.attrs).toMatchObject({ file, alt: 'A plan', width: null });
    expect(changed.doc.nodeAt(pos)?.textContent).toBe('Map 1');
    expect(run(changed, undo).doc.nodeAt(pos)?.attrs).toMatchObject(map);
  });

  test('without a caption is never taken for an empty line: it is chosen first, and the next key deletes it', () => {
    const law = lawWith(b.p('Before.'), b.figure(map), b.p('After.'));
    const fromBehind = run(stateAt(law, 'After.', 'start'), backspace);
    const fromBefore = run(stateAt(law, 'Before.', 'end'), deleteForward);
    const inside = run(stateAt(law, '', 'start'), backspace);
    for (const state of [fromBehind, fromBefore, inside]) {
      expect(state.doc.eq(law)).toBe(true);
      expect(state.selection).toBeInstanceOf(NodeSelection);
      expect(kinds(run(state, backspace))).toEqual(['heading: Parks', 'p: Before.', 'p: After.']);
    }
  });
});
