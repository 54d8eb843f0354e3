import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { levelOf } from '../../../shared/ordinance/provision-kinds.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { deleteSelected } from './delete-selected.ts';
import { provisionAt, type ProvisionAt } from './provision-at.ts';

/**
 * Backspace: a selection is deleted; at the start of a provision its text joins the line before (what is inside it
 * follows), or, straight under a heading, it loses its number and becomes text; an empty provision goes. A heading or a
 * table is never torn open, and a picture is chosen before it goes.
 */
export const backspace: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (!selection.empty) {
    const isOurs = [TextSelection, NodeSelection, ProvisionSelection].some((kind) => selection instanceof kind);
    if (!isOurs) return false;
    deleteSelected(tr);
    return finish(tr, dispatch);
  }
  const { $from } = selection;
  const before = $from.nodeBefore;
  if (before?.isAtom && before.isInline && !before.isText) {
    tr.delete($from.pos - before.nodeSize, $from.pos);
    return finish(tr, dispatch);
  }
  if (!$from.parent.isTextblock || $from.parentOffset > 0) return false;
  joinBack(tr, $from);
  return finish(tr, dispatch);
};

/** Delete at the end of a line: as Backspace at the start of the next. */
export const deleteForward: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (!selection.empty) return backspace(state, dispatch);
  const { $from } = selection;
  const after = $from.nodeAfter;
  if (after?.isAtom && after.isInline && !after.isText) {
    tr.delete($from.pos, $from.pos + after.nodeSize);
    return finish(tr, dispatch);
  }
  if (!$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const next = Selection.findFrom(tr.doc.resolve($from.after()), 1, true);
  if (!next) return true;
  if ($from.parent.content.size === 0 && $from.parent.type.name !== 'figure') removeEmpty(tr, $from, 1);
  else joinBack(tr, next.$from);
  return finish(tr, dispatch);
};

function finish(tr: Transaction, dispatch: Parameters<Command>[1]): boolean {
  if (tr.docChanged || tr.selectionSet) {
    dispatch?.(nameStep(tr, 'deleting').scrollIntoView());
  }
  // Handled even where nothing is to be done: the browser's own joining would tear structure open.
  return true;
}

function joinBack(tr: Transaction, $at: ResolvedPos): boolean {
  if ($at.parent.type.name === 'figure') return selectLine(tr, $at);
  if ($at.parent.content.size === 0) return removeEmpty(tr, $at, -1);
  const previous = Selection.findFrom(tr.doc.resolve($at.before()), -1, true);
  if (previous?.$from.parent.type.name === 'figure') return selectLine(tr, previous.$from);
  if (previous && previous.$from.parent.content.size === 0 && !isolatedFrom(previous.$from, $at)) {
    return removeEmpty(tr, previous.$from, 1);
  }
  if ($at.parent.type.name !== 'p') return false;
  const at = provisionAt($at);
  const isFirst = at !== null && at.depth === $at.depth - 1 && $at.index(-1) === 0;
  const line = previous?.$from;
  if (isFirst && at && (!line || line.parent.type.name !== 'p') && !startsSection(at)) return unwrap(tr, at);
  if (!line || line.parent.type.name !== 'p' || isolatedFrom(line, $at)) return false;
  return joinOnto(tr, line, $at, isFirst ? at : null);
}

const startsSection = (at: ProvisionAt): boolean => (levelOf(at.node.type.name) ?? 9) <= (levelOf('section') ?? 3);

/** A picture is never taken for an empty line: it is chosen first, and goes with the next key. */
function selectLine(tr: Transaction, $at: ResolvedPos): boolean {
  tr.setSelection(NodeSelection.create(tr.doc, $at.before()));
  return true;
}

/** The provision loses its number: its lines become lines of what it stands in. */
function unwrap(tr: Transaction, at: ProvisionAt): boolean {
  tr.replaceWith(at.pos, at.pos + at.node.nodeSize, at.node.content);
  tr.setSelection(Selection.near(tr.doc.resolve(at.pos), 1));
  return true;
}

/** Moves the words of a line to the end of an earlier one; what else its provision holds follows behind. */
function joinOnto(tr: Transaction, $end: ResolvedPos, $at: ResolvedPos, at: ProvisionAt | null): boolean {
  const words = $at.parent.content;
  const rest = at ? at.node.content.content.slice(1) : [];
  const [from, to] = at ? [at.pos, at.pos + at.node.nodeSize] : [$at.before(), $at.after()];
  const join = $end.end();
  const behind = rest.length > 0 ? placeFor($end, rest) : null;
  if (behind !== null && behind > from) {
    tr.replaceWith(from, to, rest);
  } else {
    tr.delete(from, to);
    if (behind !== null) tr.insert(behind, Fragment.from(rest));
  }
  tr.insert(join, words);
  tr.setSelection(TextSelection.create(tr.doc, join));
  return true;
}

/** Behind the line, in the innermost provision that may hold all of these. */
function placeFor($end: ResolvedPos, rest: readonly Node[]): number {
  const level = Math.min(...rest.map((node) => levelOf(node.type.name) ?? 9));
  for (let depth = $end.depth - 1; depth > 0; depth--) {
    const here = levelOf($end.node(depth).type.name);
    if (here === null || here < level) return $end.after(depth + 1);
  }
  return $end.after(1);
}

/** Takes out an empty line, and the provision that held nothing else; the cursor goes that way. */
function removeEmpty(tr: Transaction, $at: ResolvedPos, direction: 1 | -1): boolean {
  let depth = $at.depth;
  while (depth > 1 && $at.node(depth - 1).childCount === 1) {
    if ($at.node(depth - 1).type.spec.isolating) return false;
    depth--;
  }
  if ($at.node(depth - 1).type.spec.isolating && $at.node(depth - 1).childCount === 1) return false;
  if (depth === 1 && tr.doc.childCount === 1) return false;
  const [from, to] = [$at.before(depth), $at.after(depth)];
  tr.delete(from, to);
  const $here = tr.doc.resolve(from);
  const found = Selection.findFrom($here, direction, true) ?? Selection.near($here, direction);
  tr.setSelection(found);
  return true;
}

/** True if one stands in a table cell that the other does not. */
function isolatedFrom($a: ResolvedPos, $b: ResolvedPos): boolean {
  const shared = $a.sharedDepth($b.pos);
  for (const $pos of [$a, $b]) {
    for (let depth = shared + 1; depth <= $pos.depth; depth++) if ($pos.node(depth).type.spec.isolating) return true;
  }
  return false;
}
