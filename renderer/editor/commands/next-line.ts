import { type Command, TextSelection } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { levelOf } from '../../../shared/ordinance/provision-kinds.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { provisionAt } from './provision-at.ts';

/** Shift+Enter: a line break inside the line. */
export const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(ordinanceSchema.nodes.hardBreak.create()).scrollIntoView());
  return true;
};

/**
 * Mod+Enter: a new line without a number. In a list it stands after the list, in what the list belongs to ("commits an
 * offence"); elsewhere, and in a table after the table, right after the line of the cursor.
 */
export const nextLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock) return false;
  const at = provisionAt($from);
  const inList = at !== null && at.depth > 1 && (levelOf(at.node.type.name) ?? 0) > (levelOf('subsection') ?? 4);
  let pos = inList && at ? $from.end(at.depth - 1) : $from.after();
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'table') pos = $from.after(depth);
  const tr = state.tr.insert(pos, ordinanceSchema.nodes.p.create());
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  dispatch?.(nameStep(tr, 'newLine').scrollIntoView());
  return true;
};
