import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { ReplaceAroundStep, type Transform } from '@tiptap/pm/transform';
import { isContainer, isProvision, levelOf } from '../provision-kinds.ts';
import { type Place, type Run, selectedProvisions } from '../selected-provisions.ts';

/**
 * One place up among its siblings, never above the heading and the words that lead in; from the first place to the end
 * of the provision before its parent, where that is of the same kind; into a part that stands before it.
 */
export const moveUp = (tr: Transform, place: Place): boolean => moveBy(tr, place, targetAbove);

/** One place down; from the last place to the beginning of the next of its parent's kind, after what leads in there. */
export const moveDown = (tr: Transform, place: Place): boolean => moveBy(tr, place, targetBelow);

/** To any position between blocks: a drop, a move in the outline. */
export function moveTo(tr: Transform, place: Place, target: number): boolean {
  if (tr.doc.resolve(target).parent.type.inlineContent) return false;
  return moveBy(tr, place, () => target);
}

function moveBy(tr: Transform, place: Place, targetOf: (doc: Node, run: Run) => number | null): boolean {
  const run = selectedProvisions(tr.doc, place);
  const target = run === null ? null : targetOf(tr.doc, run);
  if (run === null || target === null || (target >= run.start && target <= run.end)) return false;
  // The run stays and what lies between is laid on its other side, so that a cursor in the run keeps its place.
  const step =
    target < run.start
      ? new ReplaceAroundStep(target, run.end, run.start, run.end, tr.doc.slice(target, run.start), 0)
      : new ReplaceAroundStep(run.start, target, run.start, run.end, ...afterSlice(tr.doc, run.end, target));
  return tr.maybeStep(step).failed === null;
}

function afterSlice(doc: Node, from: number, to: number) {
  const slice = doc.slice(from, to);
  return [slice, slice.size] as const;
}

function targetAbove(doc: Node, run: Run): number | null {
  const level = runLevel(run);
  const before = run.first > 0 ? run.parent.child(run.first - 1) : null;
  if (before !== null && hasProvisionBefore(run.parent, run.first)) {
    return takesIn(before, level) ? endInside(before, run.start - before.nodeSize, level) : run.start - before.nodeSize;
  }
  const around = outer(run.$start);
  if (around === null) return null;
  const { node: parent, pos, $pos } = around;
  const previous = $pos.nodeBefore;
  if (previous !== null && previous.type.name === parent.type.name) {
    return endInside(previous, pos - previous.nodeSize, level);
  }
  return isContainer(parent) ? doc.resolve(pos).pos : null;
}

function targetBelow(_: Node, run: Run): number | null {
  const level = runLevel(run);
  if (run.last + 1 < run.parent.childCount) {
    const next = run.parent.child(run.last + 1);
    return takesIn(next, level) ? startInside(next, run.end, level) : run.end + next.nodeSize;
  }
  const around = outer(run.$start);
  if (around === null) return null;
  const { node: parent, pos, $pos } = around;
  const end = pos + parent.nodeSize;
  const next = $pos.parent.maybeChild($pos.index() + 1);
  if (next !== null && next.type.name === parent.type.name) return startInside(next, end, level);
  return isContainer(parent) ? end : null;
}

const runLevel = (run: Run): number => levelOf(run.parent.child(run.first).type.name) ?? 0;

/** True for a part or chapter, and any provision of a level further out, but for a schedule. */
function takesIn(node: Node, level: number): boolean {
  const own = node.type.name === 'schedule' ? null : levelOf(node.type.name);
  return own !== null && own < level;
}

function outer($pos: ResolvedPos): { node: Node; pos: number; $pos: ResolvedPos } | null {
  if ($pos.depth === 0 || !isProvision($pos.parent) || $pos.parent.type.name === 'schedule') return null;
  const pos = $pos.before();
  return { node: $pos.parent, pos, $pos: $pos.doc.resolve(pos) };
}

function hasProvisionBefore(parent: Node, index: number): boolean {
  for (let i = 0; i < index; i++) if (isProvision(parent.child(i))) return true;
  return false;
}

function endInside(node: Node, pos: number, level: number): number {
  const last = node.lastChild;
  const end = pos + node.nodeSize - 1;
  return last !== null && takesIn(last, level) ? endInside(last, end - last.nodeSize, level) : end;
}

function startInside(node: Node, pos: number, level: number): number {
  let at = pos + 1;
  for (const child of node.content.content) {
    if (isProvision(child)) return takesIn(child, level) ? startInside(child, at, level) : at;
    at += child.nodeSize;
  }
  return at;
}
