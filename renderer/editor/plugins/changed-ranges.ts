import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';

/** Marks a transaction that shows a document from elsewhere: nothing of it is ours to mend or to tell of. */
export const otherDocument = 'otherDocument';

/** From and to, in positions of the new document. */
export type Range = readonly [from: number, to: number];

/**
 * Where the new document differs from the old one; what was only taken out is an empty range. Of thousands of changes
 * that follow each other down or up the text, as replacing everywhere and its undo make, each is looked at once.
 */
export function changedRanges(transactions: readonly Transaction[]): Range[] {
  if (transactions.some((transaction) => transaction.getMeta(otherDocument))) return [];
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  const found: Range[][] = [];
  // What all later maps leave where it is, what they only shift, and by how much.
  let [below, above, shift] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [at, map] of [...maps.entries()].reverse()) {
    const through = (pos: number, side: -1 | 1): number => {
      if (pos < below) return pos;
      if (pos > above) return pos + shift;
      let mapped = pos;
      for (let later = at + 1; later < maps.length; later++) mapped = maps[later]?.map(mapped, side) ?? mapped;
      return mapped;
    };
    const own: Range[] = [];
    let [first, last, grown] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    map.forEach((oldFrom, oldTo, from, to) => {
      const start = through(from, -1);
      own.push([start, Math.max(start, through(to, 1))]);
      first = Math.min(first, oldFrom);
      last = Math.max(last, oldTo);
      grown += to - from - (oldTo - oldFrom);
    });
    found.push(own);
    below = Math.min(below, first);
    above = Math.max(last, above - grown);
    shift += grown;
  }
  return found.reverse().flat();
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
