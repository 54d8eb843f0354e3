import type { Node } from '@tiptap/pm/model';
import type { NodeRule } from './checked-node.ts';

/** As long as the name of a column is at most. */
const nameLength = 60;

/**
 * Tables in which nothing says what a column or a row holds, to whoever hears them cell by cell (WCAG 2.2, 1.3.1); Word
 * cannot repeat such a head on the next page either. A table of one row or one column needs none.
 */
export const tableHeader: NodeRule = ({ node, id, inQuotation }) => {
  if (node.type.name !== 'table' || inQuotation || node.childCount < 2 || node.textContent.trim() === '') return [];
  const rows = node.content.content;
  const isWide = rows.some(
    (row) => row.content.content.reduce((sum, cell) => sum + Number(cell.attrs['colspan']), 0) > 1,
  );
  const first = rows[0]?.content.content ?? [];
  if (!isWide || first.every(isHeader) || rows.every((row) => row.firstChild !== null && isHeader(row.firstChild))) {
    return [];
  }
  return [
    {
      rule: 'table-header',
      severity: 'advice',
      message: 'Mark the row that names the columns, so that readers who hear the table know what each cell means.',
      fix: namesColumns(first) ? { kind: 'header-row', provision: id } : null,
      source: null,
    },
  ];
};

const isHeader = (cell: Node): boolean => cell.type.name === 'tableHeader';

/** A row of short words without a figure: what a table begins with is then its head, and no data. */
const namesColumns = (cells: readonly Node[]): boolean =>
  cells.length > 1 &&
  cells.every(({ textContent, attrs }) => {
    const words = textContent.trim();
    return words !== '' && words.length <= nameLength && !/\p{N}/u.test(words) && attrs['rowspan'] === 1;
  });
