import { type ReportTable, type Run, textOfRuns } from '../../report/report-block.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { reportLine, type ReportPrint } from './report-runs-xml.ts';
import { escapeAttribute } from './xml-text.ts';

/** Columns that still hold whole words in large print. */
const mostInLargePrint = 2;

/** A table with its header row marked and repeated on each page; no row breaks over a page. In large print a list. */
export function reportTableXml(table: ReportTable, print: ReportPrint): string {
  const columns = Math.max(table.headers.length, table.rows[0]?.length ?? 0);
  return print.isClearPrint && columns > mostInLargePrint ? listXml(table, print) : gridXml(table, print);
}

function gridXml({ headers, rows, weights, about, rowHeaders, small }: ReportTable, print: ReportPrint): string {
  const { width } = print;
  const total = weights.reduce((sum, each) => sum + each, 0);
  const widths = weights.map((each) => Math.floor((each / total) * width));
  const cell = (runs: readonly Run[], at: number, header: 'Header' | 'RowHeader' | 'Text'): string => {
    const shade = header !== 'Text' ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${reportLine(`Table${header}${small ? 'Small' : ''}`, runs, print)}</w:tc>`;
  };
  const head =
    headers.length > 0
      ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headers.map((text, at) => cell([{ text }], at, 'Header')).join('')}</w:tr>`
      : '';
  // What fills a page in large print may have to break.
  const whole = print.isClearPrint ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
  const body = rows.map((row) => {
    const cells = row.map((runs, at) => cell(runs, at, rowHeaders && at === 0 ? 'RowHeader' : 'Text'));
    return `<w:tr>${whole}${cells.join('')}</w:tr>`;
  });
  const first = headers.length > 0 ? 1 : 0;
  const column = rowHeaders ? 1 : 0;
  const look = `<w:tblLook w:val="${(0x600 + 0x20 * first + 0x80 * column).toString(16).toUpperCase().padStart(4, '0')}" w:firstRow="${first}" w:lastRow="0" w:firstColumn="${column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ByLawTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblDescription w:val="${escapeAttribute(about)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>${gap}`;
}

/** Each row under its first cell, every other cell on a line of its own after the name of its column. */
function listXml({ headers, rows, about }: ReportTable, print: ReportPrint): string {
  const lead = reportLine('ReportAbout', [{ text: `${about}.` }], print);
  // Without headers names and values take turns.
  if (headers.length === 0) {
    const pairs = rows.flatMap((row) =>
      row.flatMap((name, at) => (at % 2 === 0 ? [[name, row[at + 1] ?? []] as const] : [])),
    );
    const lines = pairs.map(([name, value]) =>
      reportLine('ReportAnswer', [{ text: `${textOfRuns(name)}: `, strong: true }, ...value], print),
    );
    return lines.join('') + gap;
  }
  const entries = rows.map((row) => {
    const lines = row.map((runs, at) => {
      if (textOfRuns(runs).trim() === '') return '';
      const name = headers[at] ?? '';
      const named = name === '' ? runs : [{ text: `${name}: `, strong: true } as const, ...runs];
      return reportLine(at === 0 ? 'ReportEntry' : 'ReportAnswer', named, print);
    });
    return lines.join('');
  });
  return lead + entries.join('') + gap;
}

const gap = paragraphXml({ style: 'Gap', runs: '' });
