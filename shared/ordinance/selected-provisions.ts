import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { findProvision } from './provision-index.ts';
import { idOf, isIdentified, isProvision } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/** Where a command acts: a cursor, a selection, a provision by its id, or several in the order of the text or not. */
export type Place =
  | number
  | { readonly from: number; readonly to: number }
  | { readonly id: ProvisionId }
  | { readonly ids: readonly ProvisionId[] };

/** Neighbouring children of one parent, the first and the last of them provisions. Positions lie between nodes. */
export interface Run {
  readonly parent: Node;
  /** The resolved position before the first. */
  readonly $start: ResolvedPos;
  readonly start: number;
  readonly end: number;
  /** Indexes in the parent, the last one included. */
  readonly first: number;
  readonly last: number;
}

/**
 * The provisions that a command acts on: the one around a cursor; of a selection through several their run, and if it
 * takes in words of the provision around them, that one. A selection from before a provision to behind its fellow is
 * those and what stands between them. Null where there is none, and for several that are not neighbours.
 */
export function selectedProvisions(doc: Node, place: Place): Run | null {
  if (typeof place === 'object' && 'id' in place) {
    const found = findProvision(doc, place.id);
    return found === null || !isProvision(found.node) ? null : runAt(doc, found.pos);
  }
  if (typeof place === 'object' && 'ids' in place) {
    const runs = runsOf(doc, place.ids);
    return runs.length === 1 ? (runs[0] ?? null) : null;
  }
  const [from, to] = typeof place === 'number' ? [place, place] : [place.from, place.to];
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const after = $from.nodeAfter;
  if (after !== null && isProvision(after) && (from === to || from + after.nodeSize === to)) return runAt(doc, from);
  const depth = $from.sharedDepth(to);
  const inside = from === to ? null : childrenBetween(doc, $from, $to, depth);
  if (inside !== null) return inside;
  for (let d = depth; d > 0; d--) if (isProvision($from.node(d))) return runAt(doc, $from.before(d));
  return null;
}

function childrenBetween(doc: Node, $from: ResolvedPos, $to: ResolvedPos, depth: number): Run | null {
  const parent = $from.node(depth);
  if (parent.type.inlineContent) return null;
  let [first, last] = [$from.index(depth), $to.indexAfter(depth) - 1];
  const isWithin = Array.from({ length: depth + 1 }, (_, d) => $from.node(d)).some(isProvision);
  if (first > last) return null;
  const isExact = $from.depth === depth && $to.depth === depth;
  const bothEnds = isProvision(parent.child(first)) && isProvision(parent.child(last));
  if (isWithin && !(isExact && bothEnds)) {
    for (let i = first; i <= last; i++) if (!isProvision(parent.child(i))) return null;
  } else {
    while (first <= last && !isProvision(parent.child(first))) first++;
    while (first <= last && !isProvision(parent.child(last))) last--;
  }
  if (first > last) return null;
  let start = $from.start(depth);
  for (let i = 0; i < first; i++) start += parent.child(i).nodeSize;
  return runBetween(doc, start, first, last);
}

function runBetween(doc: Node, start: number, first: number, last: number): Run {
  const $start = doc.resolve(start);
  const { parent } = $start;
  let end = start;
  for (let i = first; i <= last; i++) end += parent.child(i).nodeSize;
  return { parent, $start, start, end, first, last };
}

/**
 * The runs that several provisions make up, in the order of the text: fellows with no other provision between them are
 * one. What stands inside another of them, or is not in the document, is left out.
 */
export function runsOf(doc: Node, ids: readonly ProvisionId[]): readonly Run[] {
  const runs: Run[] = [];
  const found = ids.flatMap((id) => findProvision(doc, id) ?? []).filter(({ node }) => isProvision(node));
  for (const { pos } of found.sort((a, b) => a.pos - b.pos)) {
    const before = runs.at(-1);
    if (before !== undefined && pos < before.end) continue;
    const run = runAt(doc, pos);
    const joins = before !== undefined && before.parent === run.parent && before.$start.start() === run.$start.start();
    if (joins && !hasProvisionBetween(run.parent, before.last + 1, run.first)) {
      runs[runs.length - 1] = runBetween(doc, before.start, before.first, run.last);
    } else runs.push(run);
  }
  return runs;
}

function hasProvisionBetween(parent: Node, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isProvision(parent.child(i))) return true;
  return false;
}

/** The ids of the provisions of a run. */
export function idsOfRun({ parent, first, last }: Run): readonly ProvisionId[] {
  return parent.content.content.slice(first, last + 1).flatMap((node) => (isProvision(node) ? (idOf(node) ?? []) : []));
}

/** The run of the one provision that begins at a position. */
export function runAt(doc: Node, start: number): Run {
  const $start = doc.resolve(start);
  const node = $start.nodeAfter;
  if (node === null) throw new RangeError(`no provision begins at ${start}`);
  const index = $start.index();
  return { parent: $start.parent, $start, start, end: start + node.nodeSize, first: index, last: index };
}

/** The lowest provision around a position, null where there is none; a position before a provision is in it. */
export function provisionAt(doc: Node, pos: number): { readonly node: Node; readonly pos: number } | null {
  const run = selectedProvisions(doc, pos);
  return run === null ? null : { node: run.parent.child(run.first), pos: run.start };
}

/** The identified nodes around a position, outermost first: the path of a place in the outline. */
export function ancestorsOf(doc: Node, pos: number): readonly { readonly node: Node; readonly pos: number }[] {
  const $pos = doc.resolve(pos);
  const path = [];
  for (let d = 1; d <= $pos.depth; d++) {
    if (isIdentified($pos.node(d), $pos.node(d - 1))) path.push({ node: $pos.node(d), pos: $pos.before(d) });
  }
  return path;
}
