import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Effect } from '../record/draft.ts';
import type { PlacedCells } from './effect-cells.ts';

/** What all matrices together say of one group, or of one right. */
export interface EffectTally {
  /** The id of the group, or the tag of the right. */
  readonly id: string;
  readonly counts: Readonly<Record<Effect, number>>;
  /** Where it is harmed, in the order of the matrices; null: by the ordinance as a whole. */
  readonly harmedBy: readonly (ProvisionId | null)[];
  /** The rights in which the group is harmed, or the groups that are harmed in the right. */
  readonly harmedIn: readonly string[];
}

/** Groups or rights of which something was said, worst first: by harms, then by what is unknown. */
export function tallyEffects(placed: readonly PlacedCells[], by: 'group' | 'right'): EffectTally[] {
  const other = by === 'group' ? 'right' : 'group';
  const tallies = new Map<
    string,
    { counts: Record<Effect, number>; places: Set<ProvisionId | null>; others: Set<string> }
  >();
  for (const { place, cells } of placed) {
    for (const cell of cells) {
      let tally = tallies.get(cell[by]);
      if (!tally) {
        tally = { counts: { benefit: 0, none: 0, harm: 0, unknown: 0 }, places: new Set(), others: new Set() };
        tallies.set(cell[by], tally);
      }
      tally.counts[cell.effect] += 1;
      if (cell.effect !== 'harm') continue;
      tally.places.add(place);
      tally.others.add(cell[other]);
    }
  }
  return [...tallies]
    .map(([id, { counts, places, others }]) => ({ id, counts, harmedBy: [...places], harmedIn: [...others] }))
    .sort((a, b) => b.counts.harm - a.counts.harm || b.counts.unknown - a.counts.unknown);
}
