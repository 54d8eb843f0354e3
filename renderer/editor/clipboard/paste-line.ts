/** What a run of pasted text keeps of its dress. */
export type RunMark = 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript';
export interface Run {
  readonly text: string;
  readonly marks: readonly RunMark[];
}

/** A table as pasted: rows of cells, each cell its lines. */
export interface PastedCell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: readonly PasteLine[];
}

/** One line (a paragraph, a heading, a list item) of what was pasted, or a table. */
export interface PasteLine {
  readonly runs: readonly Run[];
  /** The number that a list gave it ("(a)", "1."), apart from its text; '•' for a bullet; null if none is known. */
  readonly number: string | null;
  /** How deep its list is nested, from 1; 0 outside lists. */
  readonly depth: number;
  /** True for a heading of the source. */
  readonly heading: boolean;
  readonly table: readonly (readonly PastedCell[])[] | null;
}

/** The words of a line. */
export const lineText = (line: PasteLine): string => line.runs.map((run) => run.text).join('');

/** The runs with the first `count` characters, and white space after them, taken off. */
export function withoutStart(runs: readonly Run[], count: number): Run[] {
  const rest: Run[] = [];
  let left = count;
  for (const run of runs) {
    const text = run.text.slice(Math.min(left, run.text.length));
    left -= run.text.length - text.length;
    const trimmed = rest.length === 0 ? text.trimStart() : text;
    if (trimmed !== '') rest.push({ ...run, text: trimmed });
  }
  return rest;
}

/** Runs with white space collapsed as a browser shows it, trimmed at both ends, equal neighbours joined. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: { text: string; marks: readonly RunMark[] }[] = [];
  for (const run of runs) {
    let text = run.text.replace(/[ \t\r\n\f\u00a0]{2,}|[ \t\r\n\f]/g, ' ').replace(/[\u200b\ufeff\u00ad]/g, '');
    const before = tidy.at(-1);
    if (!before || /\s$/.test(before.text)) text = text.trimStart();
    if (text === '') continue;
    if (before && before.marks.join() === run.marks.join()) before.text += text;
    else tidy.push({ text, marks: run.marks });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter((run) => run.text !== '');
}
