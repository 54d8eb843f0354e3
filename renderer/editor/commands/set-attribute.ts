import type { Command } from '@tiptap/pm/state';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { nameStep } from '../plugins/undo-names.ts';
import type { CommandContext } from './editor-command.ts';
import { findProvision } from './find-provision.ts';

/** Sets the tags of a provision. */
export function setAttribute(
  id: ProvisionId,
  name: 'tags',
  value: readonly string[] | null,
  _context: CommandContext,
): Command {
  return (state, dispatch) => {
    const found = findProvision(state.doc, id);
    if (!found) return false;
    const tr = state.tr.setNodeAttribute(found.pos, name, value);
    dispatch?.(nameStep(tr, { what: name, provision: id, label: null }));
    return true;
  };
}
