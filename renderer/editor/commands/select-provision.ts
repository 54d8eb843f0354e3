import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';

/**
 * Chooses the provision of the cursor whole (or those that a selection of words runs through). Again: up or down it takes
 * in the next fellow or gives up the last; where there is none, the provision around all of them.
 */
export const selectProvision =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const next = state.selection instanceof ProvisionSelection ? stretched(state, direction) : chosen(state);
    if (next === null) return false;
    dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return true;
  };

/** From whole provisions back to the words: the cursor at the beginning of the one that was chosen last. */
export const leaveProvisions: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof ProvisionSelection)) return false;
  const $head = state.doc.resolve(selection.ends.head + 1);
  dispatch?.(state.tr.setSelection(TextSelection.near($head)).scrollIntoView());
  return true;
};

/** What is typed over whole provisions takes the place of their words; the first stays what it was, with its id. */
export function wordsOfProvisions(tr: Transaction): boolean {
  const { selection } = tr;
  if (!(selection instanceof ProvisionSelection)) return false;
  const first = TextSelection.findFrom(selection.$from, 1, true);
  const last = TextSelection.findFrom(selection.$to, -1, true);
  if (first === null || last === null || first.from < selection.from || last.to > selection.to) return false;
  tr.setSelection(TextSelection.create(tr.doc, first.from, last.to));
  return true;
}

function chosen({ doc, selection: { from, to } }: EditorState): ProvisionSelection | null {
  const run = selectedProvisions(doc, { from, to });
  return run === null ? null : new ProvisionSelection(doc.resolve(run.start), doc.resolve(run.end));
}

function stretched({ doc, selection }: EditorState, direction: 1 | -1): ProvisionSelection | null {
  const { anchor, head } = (selection as ProvisionSelection).ends;
  const next = fellow(doc, head, direction);
  if (next !== null) return ProvisionSelection.between(doc, anchor, next);
  const $head = doc.resolve(head);
  if ($head.depth === 0 || !isProvision($head.parent)) return null;
  return ProvisionSelection.between(doc, $head.before(), $head.before());
}

/** The position before the next provision beside the one at `pos`. */
function fellow(doc: EditorState['doc'], pos: number, direction: 1 | -1): number | null {
  const $pos = doc.resolve(pos);
  let at = direction === 1 ? pos + ($pos.nodeAfter?.nodeSize ?? 0) : pos;
  for (let i = $pos.index() + direction; i >= 0 && i < $pos.parent.childCount; i += direction) {
    const node = $pos.parent.child(i);
    if (direction === -1) at -= node.nodeSize;
    if (isProvision(node)) return at;
    if (direction === 1) at += node.nodeSize;
  }
  return null;
}
