import type { Node } from '@tiptap/pm/model';
import { type Command, Selection } from '@tiptap/pm/state';
import * as tables from '@tiptap/pm/tables';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { nameStep } from '../plugins/undo-names.ts';

/** What can be done to the table round the cursor. */
export const tableChanges = [
  'rowBefore',
  'rowAfter',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'headerColumn',
  'mergeCells',
  'splitCell',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableChange = (typeof tableChanges)[number];

const changes: Readonly<Record<TableChange, Command>> = {
  rowBefore: tables.addRowBefore,
  rowAfter: tables.addRowAfter,
  columnBefore: tables.addColumnBefore,
  columnAfter: tables.addColumnAfter,
  deleteRow: tables.deleteRow,
  deleteColumn: tables.deleteColumn,
  headerRow: tables.toggleHeader('row'),
  headerColumn: tables.toggleHeader('column'),
  mergeCells: tables.mergeCells,
  splitCell: tables.splitCell,
  deleteTable: tables.deleteTable,
};

/** Changes the table round the cursor; false outside tables. */
export function changeTable(change: TableChange): Command {
  return (state, dispatch) => {
    if (!tables.isInTable(state)) return false;
    return changes[change](state, dispatch ? (tr) => dispatch(nameStep(tr, 'table').scrollIntoView()) : undefined);
  };
}

/** A table with a header row after the line of the cursor (in place of an empty one), the cursor in its first cell. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (!$from.parent.isTextblock || rows < 1 || columns < 1 || tables.isInTable(state)) return false;
    if (!dispatch) return true;
    const { table, tableRow, tableCell, tableHeader, p } = ordinanceSchema.nodes;
    const row = (type: typeof tableCell): Node =>
      tableRow.create(
        null,
        Array.from({ length: columns }, () => type.create(null, p.create())),
      );
    const node = table.create(
      null,
      Array.from({ length: rows }, (_, i) => row(i === 0 ? tableHeader : tableCell)),
    );
    const replacesLine = $from.parent.type.name === 'p' && $from.parent.content.size === 0;
    const at = replacesLine ? $from.before() : $from.after();
    const tr = state.tr.replaceWith(at, replacesLine ? $from.after() : at, node);
    tr.setSelection(Selection.near(tr.doc.resolve(at + 1), 1));
    dispatch(nameStep(tr, 'insertTable').scrollIntoView());
    return true;
  };
}

/** Tab in a table: the next cell, a new row after the last; Shift+Tab the cell before. False outside tables. */
export function nextCell(direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (!tables.isInTable(state)) return false;
    if (tables.goToNextCell(direction)(state, dispatch)) return true;
    if (direction === 1 && dispatch && view) {
      tables.addRowAfter(state, dispatch);
      tables.goToNextCell(1)(view.state, dispatch);
    }
    return true;
  };
}
