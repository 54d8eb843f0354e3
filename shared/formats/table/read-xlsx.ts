import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { err, ok, type Result } from '../../result.ts';
import { squared, type Table, type TableError, tableLimits } from './table-error.ts';
import { dayFromSerial, isDateFormat } from './sheet-dates.ts';

/**
 * Reads the first sheet of a workbook (ISO/IEC 29500, SpreadsheetML). Of a formula only the value that was last worked
 * out is read; nothing is worked out, and no link is followed. Document types are refused.
 */
export function readXlsx(bytes: Uint8Array): Result<Table, TableError> {
  try {
    const parts = partsOf(bytes);
    const sheet = parts[firstSheet(parts)];
    if (!sheet) return err({ kind: 'no-sheet', line: null });
    const shared = sharedStrings(parts['xl/sharedStrings.xml']);
    const rows = sheetRows(sheet, shared, dateStyles(parts['xl/styles.xml']));
    return rows.length === 0 ? err({ kind: 'empty', line: null }) : ok(squared(rows));
  } catch (error) {
    return err({ kind: error instanceof Refused ? error.kind : 'damaged', line: null });
  }
}

type Parts = Readonly<Record<string, Uint8Array | undefined>>;

class Refused extends Error {
  readonly kind: TableError['kind'];
  constructor(kind: TableError['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/** Only the parts that are read are unpacked, none beyond the size that it states and may have. */
function partsOf(bytes: Uint8Array): Parts {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(name)) {
        return false;
      }
      total += originalSize;
      if (originalSize > tableLimits.partBytes || total > 2 * tableLimits.partBytes) throw new Refused('too-large');
      return true;
    },
  });
}

/** Where the sheet lies that stands first in the workbook. */
function firstSheet(parts: Parts): string {
  let relation: string | null = null;
  walk(parts['xl/workbook.xml'], {
    open: (tag) => {
      if (localName(tag) === 'sheet' && relation === null && tag.attributes['state'] === undefined) {
        relation = tag.attributes['r:id'] ?? '';
      }
    },
  });
  let target = 'worksheets/sheet1.xml';
  walk(parts['xl/_rels/workbook.xml.rels'], {
    open: (tag) => {
      if (tag.attributes['Id'] === relation) target = tag.attributes['Target'] ?? target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isPhonetic = false;
  let isText = false;
  walk(part, {
    open: (tag) => {
      const name = localName(tag);
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (words) => {
      if (isText) text += words;
    },
    close: (tag) => {
      const name = localName(tag);
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(text);
      isText = false;
    },
  });
  return strings;
}

/** Which styles of cells show a number as a day. */
function dateStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let isInCells = false;
  let at = 0;
  walk(part, {
    open: (tag) => {
      const name = localName(tag);
      const id = Number(tag.attributes['numFmtId']);
      if (name === 'numFmt') codes.set(id, tag.attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells && isDateFormat(id, codes.get(id))) styles.add(at);
      if (name === 'xf' && isInCells) at++;
    },
    close: (tag) => {
      if (localName(tag) === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

function sheetRows(part: Uint8Array, shared: readonly string[], days: ReadonlySet<number>): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: { column: number; type: string; isDay: boolean; text: string } | null = null;
  let reads = false;
  walk(part, {
    open: (tag) => {
      const name = localName(tag);
      if (name === 'row') row = [];
      if (name === 'c') {
        const column = columnOf(tag.attributes['r']) ?? row.length;
        if (column >= tableLimits.columns) throw new Refused('too-many-cells');
        cell = { column, type: tag.attributes['t'] ?? 'n', isDay: days.has(Number(tag.attributes['s'])), text: '' };
      }
      reads = name === 'v' || name === 't';
    },
    text: (words) => {
      if (reads && cell) cell.text += words;
    },
    close: (tag) => {
      const name = localName(tag);
      reads = false;
      if (name === 'c' && cell) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = cellText(cell, shared).slice(0, tableLimits.cell);
        cell = null;
      }
      if (name === 'row' && rows.push(row) > tableLimits.rows) throw new Refused('too-many-cells');
    },
  });
  return rows;
}

function cellText(cell: { type: string; isDay: boolean; text: string }, shared: readonly string[]): string {
  if (cell.type === 's') return shared[Number(cell.text)] ?? '';
  if (cell.type === 'b') return cell.text === '1' ? 'yes' : 'no';
  if (cell.type === 'e') return '';
  return cell.isDay && cell.type === 'n' ? dayFromSerial(cell.text) : cell.text;
}

/** "AB12" is column 27. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Walker {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
}

function walk(part: Uint8Array | undefined, { open, text, close }: Walker): void {
  if (!part) return;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  parser.on('error', () => {
    throw new Refused('damaged');
  });
  if (open) parser.on('opentag', open);
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  if (close) parser.on('closetag', close);
  parser.write(strFromU8(part)).close();
}

const localName = ({ name }: SaxesTagPlain): string => name.slice(name.indexOf(':') + 1);
