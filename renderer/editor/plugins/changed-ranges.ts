import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';

/** Marks a transaction that shows a document from elsewhere: nothing of it is ours to mend or to tell of. */
export const otherDocument = 'otherDocument';

/** From and to, in positions of the new document. */
export type Range = readonly [from: number, to: number];

/** Where the new document differs from the old one; what was only taken out is an empty range. */
export function changedRanges(transactions: readonly Transaction[]): Range[] {
  const ranges: Range[] = [];
  if (transactions.some((transaction) => transaction.getMeta(otherDocument))) return ranges;
  for (const [t, transaction] of transactions.entries()) {
    transaction.mapping.maps.forEach((map, i) => {
      map.forEach((_from, _to, from, to) => {
        let [start, end] = [transaction.mapping.slice(i + 1).map(from, -1), transaction.mapping.slice(i + 1).map(to)];
        for (const later of transactions.slice(t + 1)) {
          start = later.mapping.map(start, -1);
          end = later.mapping.map(end);
        }
        ranges.push([start, Math.max(start, end)]);
      });
    });
  }
  return ranges;
}

/**
 * The nodes of the document before that the changes took out and put in again as they were, in one place: what a move
 * only lays elsewhere. Nothing in them is new, and nothing of them is gone.
 */
export function onlyMoved(transactions: readonly Transaction[], before: Node, doc: Node): ReadonlySet<Node> {
  const out = new Set<Node>();
  for (const { docs, mapping } of transactions) {
    for (const [step, map] of mapping.maps.entries()) {
      const taken = docs[step];
      if (taken === undefined) continue;
      map.forEach((from, to) => {
        eachWhole(taken, from, to, (node) => {
          const id = idOf(node);
          if (id !== null && findProvision(before, id)?.node === node) out.add(node);
        });
      });
    }
  }
  if (out.size === 0) return out;
  const back = new Map<Node, number>();
  const twice = new Set<Node>();
  for (const [from, to] of changedRanges(transactions)) {
    eachWhole(doc, from, to, (node, pos) => {
      if (!out.has(node)) return;
      if ((back.get(node) ?? pos) !== pos) twice.add(node);
      back.set(node, pos);
    });
  }
  return new Set([...back.keys()].filter((node) => !twice.has(node)));
}

/** Visits the outermost blocks that lie between two positions from beginning to end. */
function eachWhole(doc: Node, from: number, to: number, visit: (node: Node, pos: number) => void): void {
  if (to - from < 2) return;
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (node.isInline) return false;
    if (pos < from || pos + node.nodeSize > to) return true;
    visit(node, pos);
    return false;
  });
}
