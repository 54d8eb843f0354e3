import type { Node } from '@tiptap/pm/model';
import { type BodyEntry, childEntry, type Entries, entriesOf, valueOf } from './body-entries.ts';
import type { NodeJson } from './node-json.ts';
import { idOf, isContainer } from './provision-kinds.ts';
import { rewrittenUnits } from './rewritten-units.ts';

/** Documents in which no id stands twice. */
const twinless = new WeakSet<Node>();

/**
 * What has to be stored and removed so that the entries of `before` become those of `after`. Goes by the identity of
 * nodes, so a key in one section costs one comparison a section and gives one entry.
 */
export function changedEntries(before: Node, after: Node): { put: BodyEntry[]; remove: string[] } {
  const rewritten = twinless.has(before) ? rewrittenUnits(before, after, isContainer) : null;
  if (rewritten !== null) {
    twinless.add(after);
    return {
      put: rewritten.map((node) => ({ id: idOf(node) as string, value: node.toJSON() as NodeJson })),
      remove: [],
    };
  }
  const old = entriesOf(before);
  const now = entriesOf(after);
  // Where an id stands twice, what is in an unchanged container may yet be stored otherwise.
  if (now.twins.size === 0) twinless.add(after);
  const isSure = old.twins.size === 0 && now.twins.size === 0;
  const put: BodyEntry[] = [];
  for (const [id, node] of now.nodes) {
    const was = old.nodes.get(id);
    if (was === node && (isSure || !isContainer(node))) continue;
    if (was === undefined || !isContainer(node) || !hasSameValue(was, old, node, now)) {
      put.push({ id, value: valueOf(node, now) });
    }
  }
  const remove: string[] = [];
  for (const id of old.nodes.keys()) if (!now.nodes.has(id)) remove.push(id);
  return { put, remove };
}

function hasSameValue(was: Node, old: Entries, node: Node, now: Entries): boolean {
  if (!was.sameMarkup(node) || was.childCount !== node.childCount) return false;
  return node.content.content.every((child, i) => {
    const [idBefore, id] = [childEntry(was, i, old), childEntry(node, i, now)];
    return id === null && idBefore === null ? child.eq(was.child(i)) : id === idBefore;
  });
}
