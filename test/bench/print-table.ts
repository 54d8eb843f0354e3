import type { BenchRow, Growth } from './bench-row.ts';

/** The rows as lines of text, one table a group. */
export function tableOf(rows: readonly BenchRow[]): string {
  const head = ['what', 'size', 'ours', 'peer', 'ratio', 'bar', 'beside'];
  const lines = rows.map((row) => [
    row.what,
    row.size.toLocaleString('en'),
    figure(row.ours, row.unit),
    row.peer === null ? 'not here' : figure(row.peer, row.unit),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.bar ? `${row.bar.kept ? 'kept' : 'MISSED'} (≤ ${row.bar.most}${row.bar.of === 'ours' ? ' %' : ''})` : '',
    row.peerName,
  ]);
  return columns([head, ...lines]);
}

/** A cost that grows with the ordinance grows forty times from 50 sections to 2,000. */
export function growthTable(growth: readonly Growth[]): string {
  const head = ['what', 'from', 'to', 'size', 'ours', 'peer', 'beside'];
  const lines = growth.map(({ what, from, to, ours, peer, peerName }) => [
    what,
    from.toLocaleString('en'),
    to.toLocaleString('en'),
    `× ${(to / from).toFixed(0)}`,
    `× ${ours.toFixed(1)}`,
    peer === null ? '' : `× ${peer.toFixed(1)}`,
    peerName,
  ]);
  return columns([head, ...lines]);
}

function figure(value: number, unit: BenchRow['unit']): string {
  if (unit === '% missed') return `${value.toFixed(1)} %`;
  return value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value).toLocaleString('en')} ms`;
}

function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const isNumber = (column: number) => column > 0 && column < 5;
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
