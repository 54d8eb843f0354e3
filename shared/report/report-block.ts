import type { ProvisionId } from '../ordinance/provision-id.ts';

/** A stretch of words of the report. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  /** What a comparison took out or put in. */
  readonly change?: 'removed' | 'added';
  /** The provision that the words name, so that a reader can be led to it. */
  readonly provision?: ProvisionId;
}

/** Runs as they are put together: one, or several in their order. */
export type Runs = Run | readonly Runs[];

/** What a line is, not how it looks: `open` is something that nobody has said yet, or that counts against the draft. */
export type LineKind = 'title' | 'subtitle' | 'body' | 'note' | 'answer' | 'open';

export interface ReportHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly beginsPage: boolean;
}
export interface ReportLine {
  readonly kind: 'line';
  readonly as: LineKind;
  readonly runs: readonly Run[];
  /** Stays on one page with what follows it. */
  readonly keepsNext: boolean;
}
export interface ReportList {
  readonly kind: 'list';
  readonly items: readonly (readonly Run[])[];
}
export interface ReportTable {
  readonly kind: 'table';
  /** None: a list of pairs, each row with its own header. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** Shares of the width. */
  readonly weights: readonly number[];
  /** What the table shows, for those who cannot see it. */
  readonly about: string;
  /** Whether each row's first cell is the row's own header. */
  readonly rowHeaders: boolean;
  /** Smaller type, for many columns. */
  readonly small: boolean;
}

/** The report says the same in Word and on the screen: it is written as these, and each prints them in its own way. */
export type ReportBlock = ReportHeading | ReportLine | ReportList | ReportTable;

/** Blocks as they are put together: one, or several in their order. */
export type Blocks = ReportBlock | readonly Blocks[];

export const plainText = (text: string): Runs => (text === '' ? [] : { text });
/** Words that lead a line. */
export const strongText = (text: string): Runs => (text === '' ? [] : { text, strong: true });
/** Runs with words between them. */
export const joined = (each: readonly Runs[], between: string): Runs =>
  each.map((runs, at) => (at === 0 ? runs : [plainText(between), runs]));

export const flatRuns = (runs: Runs): readonly Run[] => ('text' in runs ? [runs] : runs.flatMap(flatRuns));
export const flatBlocks = (blocks: Blocks): readonly ReportBlock[] =>
  'kind' in blocks ? [blocks] : blocks.flatMap(flatBlocks);
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The texts of a block, each of which stands in one paragraph wherever it is printed. */
export function textsOfBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'line':
      return [textOfRuns(block.runs)];
    case 'list':
      return block.items.map(textOfRuns);
    case 'table':
      return [...block.headers, ...block.rows.flatMap((row) => row.map(textOfRuns))];
  }
}

export const headingLine = (level: 1 | 2 | 3, text: string): ReportHeading => ({
  kind: 'heading',
  level,
  text,
  beginsPage: false,
});
/** A heading that begins a page. */
export const pageHeading = (text: string): ReportHeading => ({ ...headingLine(1, text), beginsPage: true });

export const line = (as: LineKind, runs: Runs): ReportLine => ({
  kind: 'line',
  as,
  runs: flatRuns(runs),
  keepsNext: false,
});
/** The same, kept on one page with what follows it. */
export const keptLine = (as: LineKind, runs: Runs): ReportLine => ({ ...line(as, runs), keepsNext: true });

/** "Reasons: …", a line of its own for each thing said about a question. */
export const labelled = (label: string, text: string, as: LineKind = 'answer'): ReportLine =>
  line(as, [strongText(`${label}: `), plainText(text)]);

export const list = (items: readonly Runs[]): ReportList => ({ kind: 'list', items: items.map(flatRuns) });

type Grid = Omit<ReportTable, 'kind' | 'rows' | 'rowHeaders' | 'small'> & {
  readonly rows: readonly (readonly Runs[])[];
} & Partial<Pick<ReportTable, 'rowHeaders' | 'small'>>;

export const grid = ({ rows, rowHeaders = false, small = false, ...more }: Grid): ReportTable => ({
  kind: 'table',
  rows: rows.map((row) => row.map(flatRuns)),
  rowHeaders,
  small,
  ...more,
});
