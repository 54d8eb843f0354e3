import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { canGoBack, goBack, leaveTrail, trail } from '../../../../renderer/editor/references/trail.ts';
import { doc, p, section } from '../../../builders/ordinance.ts';

const body = doc(section(p('one two three')), section(p('four')));
const start = EditorState.create({ doc: body, plugins: [trail()], selection: TextSelection.create(body, 5) });
const jump = (state: EditorState, to: number) =>
  state.apply(leaveTrail(state.tr.setSelection(TextSelection.create(state.doc, to))));
const back = (state: EditorState) => {
  const tr = goBack(state);
  return tr === null ? state : state.apply(tr);
};

it('goes back jump by jump to where each was made, and no further', () => {
  const there = jump(jump(start, 20), 8);
  expect(back(there).selection.from).toBe(20);
  expect(back(back(there)).selection.from).toBe(5);
  expect(canGoBack(back(back(there)))).toBe(false);
  expect(goBack(back(back(there)))).toBeNull();
});

it('goes back to the same words when the text before them has changed', () => {
  const there = jump(start, 20);
  const typed = there.apply(there.tr.insertText('xx', 3));
  expect(back(typed).selection.from).toBe(7);
  const shorter = typed.apply(typed.tr.delete(0, typed.doc.child(0).nodeSize));
  expect(back(shorter).selection.from).toBeLessThan(shorter.doc.content.size);
});

it('moving the cursor leaves no trail', () => {
  const moved = start.apply(start.tr.setSelection(TextSelection.create(body, 9)));
  expect(canGoBack(moved)).toBe(false);
});
