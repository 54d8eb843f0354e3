import type { Node } from '@tiptap/pm/model';
import { type Command, Selection } from '@tiptap/pm/state';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { insertClause as putIn } from '../../../shared/ordinance/structure/insert-clause.ts';
import { nameStep } from '../plugins/undo-names.ts';

/** Puts a clause in after the provision of the cursor, the cursor at its first words. */
export function insertClause(blocks: readonly Node[]): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!putIn(tr, state.selection.to, blocks)) return false;
    const id = blocks[0]?.attrs['id'] as ProvisionId;
    const found = findProvision(tr.doc, id);
    if (found !== null) tr.setSelection(Selection.near(tr.doc.resolve(found.pos + 1), 1));
    dispatch?.(nameStep(tr, 'clause', id).scrollIntoView());
    return true;
  };
}
