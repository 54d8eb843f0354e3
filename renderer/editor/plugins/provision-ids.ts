import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { isIdentified } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { changedRanges, onlyMoved, type Range } from './changed-ranges.ts';

interface Fresh {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Gives an id to every new node that bears one, and a new id to a copy whose original still stands: so cut and paste
 * keeps the id and copy and paste does not. References inside what was copied follow to the copies. All in the step
 * of undo that brought the nodes.
 */
export function provisionIds(newId: () => ProvisionId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      const ranges = changedRanges(transactions);
      if (ranges.length === 0) return null;
      const tr = state.tr;
      const fresh = freshNodes(state.doc, ranges, onlyMoved(transactions, before.doc, state.doc));
      if (fresh.length === 0) return null;
      const renewed = new Map<string, ProvisionId>();
      const seen = new Set<string>();
      const originals = fresh.some(({ node }) => node.attrs.id) ? idsOutside(state.doc, fresh) : new Set<string>();
      for (const { node, pos } of fresh) {
        const id: string | null = node.attrs.id;
        if (id !== null && !originals.has(id) && !seen.has(id)) {
          seen.add(id);
          continue;
        }
        const given = newId();
        if (id !== null && originals.has(id)) renewed.set(id, given);
        tr.setNodeAttribute(pos, 'id', given);
      }
      if (renewed.size > 0) redirectReferences(tr, state.doc, ranges, renewed);
      return tr.docChanged ? tr : null;
    },
  });
}

/**
 * The nodes that should bear an id and begin inside the ranges, in document order; and the lines that came to stand in
 * the document itself, where they bear one, while the text around them moved.
 */
function freshNodes(doc: Node, ranges: readonly Range[], moved: ReadonlySet<Node>): Fresh[] {
  const fresh = new Map<number, Fresh>();
  for (const [from, to] of ranges) {
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos, parent) => {
      if (moved.has(node)) return false;
      if (pos >= from && pos < to && isIdentified(node, parent)) fresh.set(pos, { node, pos });
      return !node.isTextblock;
    });
  }
  doc.forEach((node, pos) => {
    if (node.attrs.id === null && isIdentified(node, doc)) fresh.set(pos, { node, pos });
  });
  return [...fresh.values()].sort((a, b) => a.pos - b.pos);
}

/** The ids that nodes other than these bear. */
function idsOutside(doc: Node, fresh: readonly Fresh[]): Set<string> {
  const inside = new Set(fresh.map(({ pos }) => pos));
  const ids = new Set<string>();
  doc.descendants((node, pos) => {
    if (node.attrs.id && !inside.has(pos)) ids.add(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

function redirectReferences(
  tr: Transaction,
  doc: Node,
  ranges: readonly Range[],
  renewed: ReadonlyMap<string, ProvisionId>,
): void {
  for (const [from, to] of ranges) {
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
      if (node.type.name !== 'reference' || pos < from || pos >= to) return;
      const targets: readonly string[] = node.attrs.to;
      if (!targets.some((id) => renewed.has(id))) return;
      tr.setNodeAttribute(
        pos,
        'to',
        targets.map((id) => renewed.get(id) ?? id),
      );
    });
  }
}
