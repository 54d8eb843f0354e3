import { Selection, type Transaction } from '@tiptap/pm/state';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { outdent } from '../../../shared/ordinance/structure-commands.ts';
import { isDivision, type ProvisionAt } from './provision-at.ts';

/**
 * An empty provision steps out: (b) of subsection (1) becomes subsection (2), an empty subsection the next section, an
 * empty (b) straight in a section a line of the section. False for what has nowhere to step out to.
 */
export function outdentEmpty(tr: Transaction, at: ProvisionAt): boolean {
  const { parent } = tr.doc.resolve(at.pos);
  if (!isProvision(parent) || isDivision(parent)) return false;
  if (parent.type.name === 'section' && at.node.type.name !== 'subsection') {
    tr.replaceWith(at.pos, at.pos + at.node.nodeSize, at.node.content);
    tr.setSelection(Selection.near(tr.doc.resolve(at.pos + 1), 1));
    return true;
  }
  if (!outdent(tr, at.pos)) return false;
  const line = tr.selection.$from;
  const heading = line.parent.type.schema.nodes.heading;
  if (line.node(-1).type.name === 'section' && line.parent.type.name === 'p' && heading) {
    tr.setNodeMarkup(line.before(), heading);
  }
  return true;
}
