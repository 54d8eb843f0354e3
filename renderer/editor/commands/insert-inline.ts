import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { type ReferenceAttrs, referenceNode } from '../../../shared/ordinance/reference-ways.ts';
import { nameStep } from '../plugins/undo-names.ts';

/** Puts a reference at the cursor, in place of what is selected. */
export const insertReference = ({ to, range, form, capital, joined }: ReferenceAttrs): Command =>
  to.length === 0
    ? () => false
    : insertNode(referenceNode(ordinanceSchema.nodes.reference, { to, range, form, capital, joined }), 'reference');

/** Puts a blank at the cursor, in place of what is selected. */
export const insertBlank = (name: string): Command => insertNode(ordinanceSchema.nodes.blank.create({ name }), 'blank');

/** A space at which no line ends, in place of what is selected in the line. */
export const insertNonBreakingSpace: Command = (state, dispatch) => {
  const { $from, $to, from, to } = state.selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
  dispatch?.(closeHistory(nameStep(state.tr.insertText('\u00a0', from, to), 'space')).scrollIntoView());
  return true;
};

/** A note to the drafter after the line of the cursor. */
export const insertNote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock) return false;
  if (!dispatch) return true;
  const pos = $from.after();
  const tr = state.tr.insert(pos, ordinanceSchema.nodes.note.create());
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  dispatch(nameStep(tr, 'note').scrollIntoView());
  return true;
};

function insertNode(node: Node, what: string): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
    dispatch?.(nameStep(state.tr.replaceSelectionWith(node, false), what).scrollIntoView());
    return true;
  };
}
