import type { Node } from '@tiptap/pm/model';

/** The node that bears an id, and the position before it; null if there is none. */
export function findProvision(doc: Node, id: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (found) return false;
    if (node.attrs.id === id) found = { node, pos };
    return !node.isTextblock && !found;
  });
  return found;
}
