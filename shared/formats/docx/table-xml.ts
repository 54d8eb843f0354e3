import type { Node } from '@tiptap/pm/model';

/** A cell where it stands in the grid. */
interface GridCell {
  readonly node: Node;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Where a table stands, in twips; its first column may be the one at the right. */
export interface TablePlace {
  readonly indent: number;
  readonly width: number;
  readonly isFromTheRight: boolean;
}

/**
 * A table: rows of headers are marked so and repeat on each page, no row breaks over a page, columns share the width.
 * `cell` gives the blocks of a cell. A small paragraph follows, since two tables that touch
 * are one to Word, and a cell must end with a paragraph.
 */
export function tableXml(
  table: Node,
  { indent, width, isFromTheRight }: TablePlace,
  cell: (cell: Node, style: CellStyle) => string,
): string {
  const { cells, columns, rows } = gridOf(table);
  if (columns === 0) return '';
  const widths = columnWidths(cells, columns, width);
  const headers = headerRows(cells, rows);
  const contents = new Map(cells.map((each) => [each, cell(each.node, cellStyle(each, headers))]));
  const at = new Map<string, GridCell>();
  for (const each of cells) {
    for (let row = each.row; row < each.row + each.rows; row += 1) at.set(`${row}:${each.column}`, each);
  }
  let body = '';
  for (let row = 0; row < rows; row += 1) {
    let line = '';
    for (let column = 0; column < columns; ) {
      const found = at.get(`${row}:${column}`);
      const span = found?.columns ?? 1;
      const cellWidth = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      line += cellXml(found ?? null, row, cellWidth, contents);
      column += span;
    }
    body += `<w:tr><w:trPr><w:cantSplit/>${row < headers ? '<w:tblHeader/>' : ''}</w:trPr>${line}</w:tr>`;
  }
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const look = `<w:tblLook w:val="${headers > 0 ? '0420' : '0400'}" w:firstRow="${headers > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
  const properties = `<w:tblStyle w:val="ByLawTable"/>${isFromTheRight ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`;
}

/** Style of the lines in a cell. */
export type CellStyle = 'TableHeader' | 'TableRowHeader' | 'TableText';

function cellStyle({ node, row }: GridCell, headers: number): CellStyle {
  if (!isHeader(node)) return 'TableText';
  return row < headers ? 'TableHeader' : 'TableRowHeader';
}

const isHeader = (node: Node): boolean => node.type.name === 'tableHeader';

function cellXml(cell: GridCell | null, row: number, width: number, contents: ReadonlyMap<GridCell, string>): string {
  const begins = cell?.row === row;
  const merge = cell && cell.rows > 1 ? (begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
  const span = cell && cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
  const shade = cell && isHeader(cell.node) ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
  const content = cell && begins ? (contents.get(cell) ?? '') : '';
  const closed = content.endsWith('</w:p>')
    ? content
    : `${content}<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}</w:tcPr>${closed}</w:tc>`;
}

function gridOf(table: Node): { cells: GridCell[]; columns: number; rows: number } {
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  let columns = 0;
  table.forEach((rowNode, _, row) => {
    let column = 0;
    rowNode.forEach((node) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      // Word draws at most 63 columns; a span beyond the last row would have no cells to go on in.
      const spanColumns = span(node, 'colspan', 63 - column);
      const spanRows = span(node, 'rowspan', table.childCount - row);
      if (spanColumns < 1) return;
      cells.push({ node, row, column, columns: spanColumns, rows: spanRows });
      for (let down = 0; down < spanRows; down += 1) {
        for (let across = 0; across < spanColumns; across += 1) taken.add(`${row + down}:${column + across}`);
      }
      column += spanColumns;
    });
    columns = Math.max(columns, column);
  });
  return { cells, columns, rows: table.childCount };
}

function span(node: Node, attribute: string, most: number): number {
  const value = Number(node.attrs[attribute]);
  return Math.min(most, Number.isInteger(value) && value > 0 ? value : 1);
}

/** Rows at the top with nothing but headers. */
function headerRows(cells: readonly GridCell[], rows: number): number {
  let count = 0;
  while (count < rows) {
    const inRow = cells.filter(({ row }) => row === count);
    if (inRow.length === 0 || !inRow.every(({ node }) => isHeader(node))) break;
    count += 1;
  }
  return count === rows ? Math.min(1, count) : count;
}

/** Widths as the author drew them where every column has one, else by the length of the words, none below a seventh. */
function columnWidths(cells: readonly GridCell[], columns: number, width: number): number[] {
  const weights = Array.from({ length: columns }, () => 0);
  const drawn = Array.from({ length: columns }, () => 0);
  for (const { node, column, columns: across } of cells) {
    const given = node.attrs['colwidth'] as readonly number[] | null;
    for (let at = 0; at < across; at += 1) {
      drawn[column + at] ||= given?.[at] ?? 0;
      const words = Math.min(node.textContent.length, 240) / across;
      weights[column + at] = Math.max(weights[column + at] ?? 0, words, 6);
    }
  }
  const shares = drawn.every((each) => each > 0) ? drawn : weights.map((each) => Math.sqrt(each));
  const total = shares.reduce((sum, each) => sum + each, 0);
  const least = width / (columns * 2.5);
  const first = shares.map((each) => Math.max(least, (each / total) * width));
  const scale = width / first.reduce((sum, each) => sum + each, 0);
  return first.map((each) => Math.floor(each * scale));
}
