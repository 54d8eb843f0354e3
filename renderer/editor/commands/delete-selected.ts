import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Selection, Selection as Selections, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ProvisionSelection } from '../selection/provision-selection.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';

/** A stretch of whole provisions. */
export interface WholeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole provisions that are chosen as such, or that a text selection covers: from the first word of one to the last word of it or of a fellow
 * that follows in the same parent, or to the first word of the next. Null if any is covered only in part.
 */
export function wholeProvisions(selection: Selection): WholeRange | null {
  if (selection instanceof ProvisionSelection) return { from: selection.from, to: selection.to };
  if (!(selection instanceof TextSelection) || selection.empty) return null;
  const { $from, $to } = selection;
  for (let depth = 1; depth <= $from.depth; depth++) {
    if (!isProvision($from.node(depth)) || !startsWith($from, depth)) continue;
    const parent = depth - 1;
    if ($to.depth <= parent || $to.start(parent) !== $from.start(parent)) {
      // To the first word of what comes after the parent: all the rest of the parent.
      const end = $from.end(parent);
      const next = Selections.findFrom($from.doc.resolve(end), 1, true);
      if (next?.from === $to.pos) return { from: $from.before(depth), to: end };
      continue;
    }
    const from = $from.before(depth);
    const beginsNext = $to.depth > parent && startsWith($to, parent + 1) && $to.before(parent + 1) > from;
    const to = beginsNext ? $to.before(parent + 1) : endsWith($to, parent + 1) ? $to.after(parent + 1) : null;
    if (to !== null && to > from) return { from, to };
  }
  return null;
}

/** Deletes the selection: whole provisions with their numbers and ids, else the words between its ends. */
export function deleteSelected(tr: Transaction): boolean {
  if (tr.selection.empty) return false;
  const whole = wholeProvisions(tr.selection);
  if (!whole) {
    tr.deleteSelection();
    return true;
  }
  const parent = tr.doc.resolve(whole.from).parent;
  const all = parent.type.name !== 'doc' && whole.to - whole.from === parent.content.size;
  tr.delete(whole.from, whole.to);
  if (all || tr.doc.childCount === 0) tr.insert(whole.from, parent.type.schema.nodes.p?.create() as Node);
  const $at = tr.doc.resolve(whole.from);
  tr.setSelection(Selections.near($at, $at.nodeAfter ? 1 : -1));
  return true;
}

/** True if the position is at the first word of its ancestor at this depth. */
function startsWith($pos: ResolvedPos, depth: number): boolean {
  if ($pos.parentOffset !== 0) return false;
  for (let d = depth; d < $pos.depth; d++) if ($pos.index(d) !== 0) return false;
  return true;
}

function endsWith($pos: ResolvedPos, depth: number): boolean {
  if ($pos.parentOffset !== $pos.parent.content.size) return false;
  for (let d = depth; d < $pos.depth; d++) if ($pos.index(d) !== $pos.node(d).childCount - 1) return false;
  return true;
}
