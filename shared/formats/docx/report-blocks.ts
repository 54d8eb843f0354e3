import { lineDirection } from '../../ordinance/text-direction.ts';
import { textRun } from './inline-runs.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

const boldRun = '<w:b/><w:bCs/>';
/** Insides of `w:rPr` for words that lead a line. */
export const strongText = (text: string): string => textRun(text, boldRun);
export const plainText = (text: string): string => textRun(text);

/** A line of the report from its runs. */
export const line = (style: string, runs: string, text = ''): string =>
  paragraphXml({ style, runs, bidi: lineDirection(text) === 'rtl' });

/** The same, kept on one page with what follows it. */
export const keptLine = (style: string, runs: string): string => paragraphXml({ style, runs, keepNext: true });

/** "Reasons: …", a line of its own for each thing said about a question. */
export const labelled = (label: string, text: string, style = 'ReportAnswer'): string =>
  line(style, strongText(`${label}: `) + plainText(text));

/** Words that lead to a provision in the same file. */
export const linkTo = (bookmark: string, text: string): string =>
  `<w:hyperlink w:anchor="${escapeAttribute(bookmark)}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:hyperlink>`;

export interface Grid {
  readonly headers: readonly string[];
  /** Cells as runs. */
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width. */
  readonly weights: readonly number[];
  /** In twips. */
  readonly width: number;
  /** What the table shows, for those who cannot see it. */
  readonly about: string;
  /** Whether each row's first cell is the row's own header. */
  readonly rowHeaders?: boolean;
  /** Smaller type, for many columns. */
  readonly small?: boolean;
}

/** A table with its header row marked and repeated on each page; no row breaks over a page. */
export function gridXml({ headers, rows, weights, width, about, rowHeaders, small }: Grid): string {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const widths = weights.map((each) => Math.floor((each / total) * width));
  const cell = (runs: string, at: number, header: 'Header' | 'RowHeader' | 'Text'): string => {
    const shade = header !== 'Text' ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${line(`Table${header}${small ? 'Small' : ''}`, runs)}</w:tc>`;
  };
  const head =
    headers.length > 0
      ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headers.map((text, at) => cell(plainText(text), at, 'Header')).join('')}</w:tr>`
      : '';
  const body = rows.map((row) => {
    const cells = row.map((runs, at) => cell(runs, at, rowHeaders && at === 0 ? 'RowHeader' : 'Text'));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const first = headers.length > 0 ? 1 : 0;
  const column = rowHeaders ? 1 : 0;
  const look = `<w:tblLook w:val="${(0x600 + 0x20 * first + 0x80 * column).toString(16).toUpperCase().padStart(4, '0')}" w:firstRow="${first}" w:lastRow="0" w:firstColumn="${column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ByLawTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblDescription w:val="${escapeAttribute(about)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>${line('Gap', '')}`;
}
