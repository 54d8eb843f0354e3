/** One figure beside its peer's, both measured in the same run. */
export interface BenchRow {
  readonly group: 'editor' | 'commit' | 'export' | 'library' | 'reading' | 'matrix' | 'prompts';
  readonly what: string;
  /** Sections of the ordinance, dossiers of the library, or provisions with a matrix. */
  readonly size: number;
  readonly ours: number;
  /** null: the peer is not installed here. */
  readonly peer: number | null;
  readonly peerName: string;
  /** ours / peer; null where a quotient says nothing (shares of keys). */
  readonly ratio: number | null;
  /** "ms": milliseconds, the median of the runs. "% missed": the share of keys, or of frames, that came too late. */
  readonly unit: 'ms' | '% missed';
  /** Every time measured, in the order of the runs, or what else lies behind the figure. */
  readonly behind?: Readonly<Record<string, unknown>>;
  /** What we hold ourselves to, and whether this run kept to it. */
  readonly bar?: { readonly most: number; readonly of: 'ratio' | 'ours'; readonly kept: boolean };
}

type Given = Omit<BenchRow, 'ratio' | 'bar' | 'ours' | 'peer' | 'unit' | 'behind'>;

/** A row of medians. */
export function timesRow(
  about: Given,
  ours: readonly number[],
  peer: readonly number[] | null,
  most?: number,
): BenchRow {
  const [own, other] = [median(ours), peer === null ? null : median(peer)];
  const ratio = other === null ? null : own / other;
  return {
    ...about,
    ours: own,
    peer: other,
    ratio,
    unit: 'ms',
    behind: { ours, peer },
    ...(most === undefined || ratio === null ? {} : { bar: { most, of: 'ratio' as const, kept: ratio <= most } }),
  };
}

/** How a cost grows: its figure at the largest size over that at the smallest, for us and for the peer. */
export interface Growth {
  readonly what: string;
  readonly peerName: string;
  readonly from: number;
  readonly to: number;
  readonly ours: number;
  readonly peer: number | null;
}

export function growthOf(rows: readonly BenchRow[]): Growth[] {
  const series = new Map<string, BenchRow[]>();
  for (const row of rows) {
    if (row.unit !== 'ms') continue;
    const name = `${row.group}/${row.what}/${row.peerName}`;
    series.set(name, [...(series.get(name) ?? []), row]);
  }
  return [...series.values()].flatMap((alike): Growth[] => {
    const bySize = alike.toSorted((a, b) => a.size - b.size);
    const [first, last] = [bySize[0], bySize.at(-1)];
    if (!first || !last || first.size === last.size) return [];
    const { what, peerName } = last;
    const peer = first.peer === null || last.peer === null ? null : last.peer / first.peer;
    return [{ what, peerName, from: first.size, to: last.size, ours: last.ours / first.ours, peer }];
  });
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
