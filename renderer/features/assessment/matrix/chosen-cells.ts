import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { rangeOf, type Spot } from './matrix-keys.ts';

/** Two cells: where one is, and where a chosen range began. */
export interface Chosen {
  readonly at: Spot;
  readonly from: Spot;
}

/** The cells that are chosen, by what they are about. */
export interface ChosenCells {
  /** All of them. */
  readonly spots: readonly { readonly group: string; readonly right: string }[];
  /** The titles of the one that one is on. */
  readonly group: string;
  readonly right: string;
  /** What is kept of it; null: blank. */
  readonly cell: EffectCell | null;
}

/** What is chosen, inside a grid that may have become smaller. */
export function within({ at, from }: Chosen, axes: MatrixAxes): Chosen {
  const rows = axes.groups.length;
  const cols = axes.rights.length;
  if (Math.max(at.row, from.row) < rows && Math.max(at.col, from.col) < cols) return { at, from };
  const row = Math.max(0, Math.min(at.row, rows - 1));
  const col = Math.max(0, Math.min(at.col, cols - 1));
  return { at: { row, col }, from: { row, col } };
}

/** null: the grid has no cell. */
export function chosenCells({ at, from }: Chosen, axes: MatrixAxes, cells: readonly EffectCell[]): ChosenCells | null {
  const group = axes.groups[at.row];
  const right = axes.rights[at.col];
  if (!group || !right) return null;
  const range = rangeOf(at, from);
  const rights = axes.rights.slice(range.left, range.right + 1);
  return {
    spots: axes.groups
      .slice(range.top, range.bottom + 1)
      .flatMap(({ id }) => rights.map(({ tag }) => ({ group: id, right: tag }))),
    group: group.title,
    right: right.title,
    cell: cells.find((each) => each.group === group.id && each.right === right.tag) ?? null,
  };
}
