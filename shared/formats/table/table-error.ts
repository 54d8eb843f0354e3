/** Why a spreadsheet was not read; `kind` is worded by whoever shows it. */
export interface TableError {
  readonly kind:
    | 'empty'
    | 'too-large'
    | 'too-many-cells'
    | 'encoding'
    | 'open-quote'
    | 'not-a-spreadsheet'
    | 'damaged'
    | 'doctype'
    | 'no-sheet';
  /** The line where it went wrong, where there is one. */
  readonly line: number | null;
}

export const tableLimits = {
  /** Of the file. */
  bytes: 25 * 2 ** 20,
  /** Of one part of a workbook, unpacked. */
  partBytes: 64 * 2 ** 20,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 32_767,
} as const;

/** Cells as text, row by row; every row as long as the longest. */
export type Table = readonly (readonly string[])[];

/** Without empty rows, every row as long as the longest. */
export function squared(rows: readonly (readonly string[])[]): Table {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
