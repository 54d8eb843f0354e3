import { err, ok, type Result } from '../../result.ts';
import { squared, type Table, type TableError, tableLimits } from './table-error.ts';

/**
 * Reads delimited text (RFC 4180): commas, semicolons or tabs, whichever the first line has most of outside quotes;
 * UTF-8, UTF-16 by its mark, else Windows-1252. What stands in a cell is text, also where it looks like a formula.
 */
export function readCsv(bytes: Uint8Array): Result<Table, TableError> {
  const text = decodeText(bytes);
  if (text === null) return err({ kind: 'encoding', line: null });
  if (text.trim() === '') return err({ kind: 'empty', line: null });
  return readRows(text, signOf(text));
}

function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  try {
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  // Nothing that was typed has a zero byte in it.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const signs = [',', ';', '\t'] as const;

function signOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = signs.map((sign) => bare.split(sign).length);
  return signs[counts.indexOf(Math.max(...counts))] ?? ',';
}

function readRows(text: string, sign: string): Result<Table, TableError> {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      for (at++; ; ) {
        const end = text.indexOf('"', at);
        if (end < 0) return err({ kind: 'open-quote', line: opened });
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line += cell.split('\n').length - 1;
    }
    const start = at;
    while (at < text.length && text[at] !== sign && text[at] !== '\n' && text[at] !== '\r') at++;
    cell += text.slice(start, at);
    if (cell.length > tableLimits.cell || row.length >= tableLimits.columns)
      return err({ kind: 'too-many-cells', line });
    row.push(cell);
    const hasMore = text[at] === sign;
    if (hasMore) at++;
    if (hasMore && at < text.length) continue;
    if (hasMore) row.push('');
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    rows.push(row);
    if (rows.length > tableLimits.rows) return err({ kind: 'too-many-cells', line });
    row = [];
  }
  return ok(squared(rows));
}
