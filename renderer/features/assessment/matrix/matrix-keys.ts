import type { Effect } from '../../../../shared/record/draft.ts';

export interface Spot {
  readonly row: number;
  readonly col: number;
}
export interface Struck {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}
/** What a key does in the grid of the matrix. */
export type MatrixAct =
  | { readonly kind: 'move'; readonly to: Spot; readonly extends: boolean }
  | { readonly kind: 'set'; readonly effect: Effect | null }
  | { readonly kind: 'open' }
  | { readonly kind: 'turn'; readonly by: 1 | -1 };

const letters: Readonly<Record<string, Effect>> = { b: 'benefit', n: 'none', h: 'harm', u: 'unknown' };
const page = 8;

/** null: the key is not the grid's. `size`: one past the last row and column. */
export function matrixAct(struck: Struck, at: Spot, size: Spot): MatrixAct | null {
  const { key, shiftKey, altKey } = struck;
  const far = struck.ctrlKey || struck.metaKey;
  if (altKey) {
    if (far || shiftKey) return null;
    return key === 'ArrowDown' ? { kind: 'turn', by: 1 } : key === 'ArrowUp' ? { kind: 'turn', by: -1 } : null;
  }
  const last = { row: size.row - 1, col: size.col - 1 };
  const moves: Readonly<Record<string, Spot>> = {
    ArrowUp: { ...at, row: far ? 0 : at.row - 1 },
    ArrowDown: { ...at, row: far ? last.row : at.row + 1 },
    ArrowLeft: { ...at, col: far ? 0 : at.col - 1 },
    ArrowRight: { ...at, col: far ? last.col : at.col + 1 },
    Home: { row: far ? 0 : at.row, col: 0 },
    End: { row: far ? last.row : at.row, col: last.col },
    PageUp: { ...at, row: at.row - page },
    PageDown: { ...at, row: at.row + page },
  };
  const to = moves[key];
  if (to) {
    const within = { row: clamped(to.row, last.row), col: clamped(to.col, last.col) };
    return { kind: 'move', to: within, extends: shiftKey };
  }
  if (far) return null;
  if (key === 'Delete' || key === 'Backspace') return { kind: 'set', effect: null };
  if (key === 'Enter') return { kind: 'open' };
  const effect = letters[key.toLowerCase()];
  return effect === undefined ? null : { kind: 'set', effect };
}

const clamped = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The rectangle between two cells, each side inclusive. */
export function rangeOf(one: Spot, other: Spot) {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.col, other.col),
    right: Math.max(one.col, other.col),
  };
}
