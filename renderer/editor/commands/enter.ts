import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { splitProvision } from '../../../shared/ordinance/structure-commands.ts';
import { emptyProvision } from '../../../shared/ordinance/structure/insert-provision.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { deleteSelected } from './delete-selected.ts';
import { outdentEmpty } from './outdent-empty.ts';
import { isDivision, kindBelow, kindOf, provisionAt, type ProvisionAt } from './provision-at.ts';

/**
 * Enter as a drafter expects it: at the end of (a) gives (b); after "No person may—" begins the list below; in an empty
 * provision steps out a level; in the middle splits, the first half keeping the id; at the end of a heading goes to the
 * text or to a new first provision.
 */
export const enter =
  (newId: () => ProvisionId): Command =>
  (state, dispatch) => {
    const { tr } = state;
    if (!(state.selection instanceof TextSelection)) return false;
    if (!state.selection.empty) deleteSelected(tr);
    const $at = tr.selection.$from;
    if (!$at.parent.isTextblock) return false;
    const before = tr.steps.length;
    const line = $at.parent.type.name;
    const done =
      line === 'heading' ? inHeading(tr, $at, newId) : line === 'p' ? inText(tr, $at, newId) : inLine(tr, $at);
    if (!done) return false;
    if (dispatch) {
      if (tr.steps.length > before) nameStep(tr, 'newLine');
      dispatch(tr.scrollIntoView());
    }
    return true;
  };

/** Title, long title, recital, crossheading, note, caption: the next line is a recital after a recital, else text. */
function inLine(tr: Transaction, $at: ResolvedPos): boolean {
  const { parent } = $at;
  const { p } = parent.type.schema.nodes;
  const again = parent.type.name === 'recital' && parent.content.size > 0;
  if (parent.type.name === 'recital' && parent.content.size === 0 && p) {
    tr.setNodeMarkup($at.before(), p, { id: parent.attrs.id });
    return true;
  }
  const atStart = $at.parentOffset === 0 && parent.content.size > 0;
  const next = tr.doc.resolve($at.after()).nodeAfter;
  if (atEnd($at) && !again && next?.type.name === 'p' && next.content.size === 0) return moveTo(tr, $at.after() + 1);
  const other = (again ? parent.type : p) ?? parent.type;
  tr.split($at.pos, 1, [{ type: other }]);
  if (atStart) {
    // Nothing of the line stays above: the line itself moves down and the new line stands above it.
    tr.setNodeMarkup($at.before(), other, { id: null }).setNodeMarkup($at.pos + 1, parent.type, parent.attrs);
  }
  return true;
}

function inHeading(tr: Transaction, $at: ResolvedPos, newId: () => ProvisionId): boolean {
  const fresh = (kind: ProvisionKind) => emptyProvision(tr.doc.type.schema, kind, newId());
  const owner = $at.node(-1);
  const { p } = owner.type.schema.nodes;
  if (!p || !isProvision(owner)) return inLine(tr, $at);
  const { next, pos } = afterNotes($at);
  if ($at.parent.content.size === 0) return leaveEmptyHeading(tr, $at, $at.index(-1) + 1 < owner.childCount);
  if ($at.parentOffset === 0) return insertAt(tr, $at.before(-1), fresh(kindOf(owner)), false);
  if (!atEnd($at)) {
    tr.split($at.pos, 1, [{ type: p }]);
    return true;
  }
  if (next?.type.name === 'p' && next.content.size === 0) return moveTo(tr, pos + 1);
  if (next && isProvision(next)) return insertAt(tr, pos, fresh(kindOf(next)), true);
  const inside = isDivision(owner) && !next ? fresh('section') : p.create();
  return insertAt(tr, pos, inside, true);
}

/** What follows a line and where, its notes to the drafter passed over: they belong to the line above them. */
function afterNotes($at: ResolvedPos): { next: Node | null; pos: number } {
  const owner = $at.node(-1);
  let index = $at.index(-1) + 1;
  let pos = $at.after();
  while (index < owner.childCount && owner.child(index).type.name === 'note') pos += owner.child(index++).nodeSize;
  return { next: index < owner.childCount ? owner.child(index) : null, pos };
}

/** An empty heading is left: to what follows, or by becoming text. */
function leaveEmptyHeading(tr: Transaction, $at: ResolvedPos, hasMore: boolean): boolean {
  if (hasMore) return moveTo(tr, $at.after());
  tr.setNodeMarkup($at.before(), $at.parent.type.schema.nodes.p);
  return true;
}

function inText(tr: Transaction, $at: ResolvedPos, newId: () => ProvisionId): boolean {
  const fresh = (kind: ProvisionKind) => emptyProvision(tr.doc.type.schema, kind, newId());
  const at = provisionAt($at);
  if (!at || at.depth !== $at.depth - 1 || isDivision(at.node)) return splitText(tr, $at);
  const index = $at.index(-1);
  const { node } = at;
  if ($at.parent.content.size === 0) {
    if (node.childCount === 1) return outdentEmpty(tr, at) || splitText(tr, $at);
    if (index === node.childCount - 1 && index > 0) return leaveEmptyLine(tr, $at, at, fresh(kindOf(node)));
  }
  if (atEnd($at)) {
    const { next, pos } = afterNotes($at);
    if (next && isProvision(next)) return insertAt(tr, pos, fresh(kindOf(next)), true);
    if (!next && /[—–:]\s*$/.test($at.parent.textContent) && node.type.name !== 'item') {
      return insertAt(tr, pos, fresh(firstListKind(node)), true);
    }
  }
  if (node.type.name === 'section') return splitText(tr, $at);
  return splitProvision(tr, $at.pos, { newId });
}

/** After a lead-in of a section the list is (a), (b); elsewhere the level below. */
function firstListKind(node: Node): ProvisionKind {
  return node.type.name === 'section' || node.type.name === 'definition' ? 'paragraph' : kindBelow(node.type.name);
}

/** An empty last line of a section begins the next section; of a list, the next of its kind. */
function leaveEmptyLine(tr: Transaction, $at: ResolvedPos, at: ProvisionAt, next: Node): boolean {
  const after = at.pos + at.node.nodeSize - $at.parent.nodeSize;
  tr.delete($at.before(), $at.after());
  return insertAt(tr, after, next, true);
}

function splitText(tr: Transaction, $at: ResolvedPos): boolean {
  tr.split($at.pos, 1);
  return true;
}

function insertAt(tr: Transaction, pos: number, node: Node, enterIt: boolean): boolean {
  tr.insert(pos, node);
  if (enterIt) tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1));
  return true;
}

function moveTo(tr: Transaction, pos: number): boolean {
  tr.setSelection(Selection.near(tr.doc.resolve(pos), 1));
  return true;
}

const atEnd = ($at: ResolvedPos): boolean => $at.parentOffset === $at.parent.content.size;
