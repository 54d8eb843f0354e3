import { err, type Result } from '../../result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Table, type TableError, tableLimits } from './table-error.ts';

/** The rows of a spreadsheet, told by its bytes: a workbook (XLSX) or delimited text (CSV). */
export function readTable(bytes: Uint8Array): Result<Table, TableError> {
  if (bytes.length === 0) return err({ kind: 'empty', line: null });
  if (bytes.length > tableLimits.bytes) return err({ kind: 'too-large', line: null });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  // Workbooks of before 2007, and protected ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return err({ kind: 'not-a-spreadsheet', line: null });
  return readCsv(bytes);
}
