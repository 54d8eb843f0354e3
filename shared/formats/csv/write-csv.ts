/**
 * A table as spreadsheet programs read it (RFC 4180). It begins with the mark by which they know that it is UTF-8. A cell
 * that a spreadsheet would take for a formula gets a space before it, so that it is shown and never worked out.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: string): string {
  const safe = /^[=+@\t-]/.test(cell) ? ` ${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
