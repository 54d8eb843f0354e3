import type { Transaction } from '@tiptap/pm/state';

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
