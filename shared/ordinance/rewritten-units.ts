import type { Node } from '@tiptap/pm/model';
import { idOf, isIdentified } from './provision-kinds.ts';

/**
 * The units of `after` whose nodes are not those of `before`, where the same ids stand in the same places in both, as they
 * do after a key; null where anything else differs. `isOpen` says which nodes are looked into. Goes by the identity of
 * nodes: one comparison a unit.
 */
export function rewrittenUnits(before: Node, after: Node, isOpen: (node: Node) => boolean): Node[] | null {
  const rewritten: Node[] = [];
  return compare(before, after, isOpen, rewritten) ? rewritten : null;
}

function compare(before: Node, after: Node, isOpen: (node: Node) => boolean, rewritten: Node[]): boolean {
  const [old, now] = [before.content.content, after.content.content];
  if (!before.sameMarkup(after) || old.length !== now.length) return false;
  for (let index = 0; index < now.length; index++) {
    const [was, node] = [old[index] as Node, now[index] as Node];
    if (was === node) continue;
    const id = isIdentified(node, after) ? idOf(node) : null;
    if (id === null || !isIdentified(was, before) || idOf(was) !== id || isOpen(was) !== isOpen(node)) return false;
    if (!isOpen(node)) rewritten.push(node);
    else if (!compare(was, node, isOpen, rewritten)) return false;
  }
  return true;
}
