import { type Made, makeBlock, makeLine, numberAsWords } from './made.ts';
import { type Place, topPlace } from './place.ts';
import { lineOf } from './read-inline.ts';
import { childrenWithWords, type Reading } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** A table; its caption stands before it as a line, as a reader finds it. */
export function readTable(table: XmlElement, place: Place, reading: Reading): Made[] {
  const before: Made[] = [];
  const rows: Made[] = [];
  const take = (element: XmlElement) => {
    for (const child of childrenWithWords(element)) {
      reading.report.meet(child);
      if (child.name === 'tr') rows.push(readRow(child, place, reading));
      else if (['thead', 'tbody', 'tfoot'].includes(child.name)) take(child);
      else if (child.name === 'caption') before.push(makeLine('p', child, lineOf(child, reading.report)));
      else if (!['colgroup', 'col'].includes(child.name)) before.push(...reading.blockOf(child, place));
    }
  };
  take(table);
  const made = rows.filter((row) => row.blocks.length > 0);
  return made.length === 0 ? before : [...before, makeBlock('table', table, made)];
}

function readRow(row: XmlElement, place: Place, reading: Reading): Made {
  const cells = childrenWithWords(row).map((cell) => {
    reading.report.meet(cell);
    const blocks = flat(
      reading.blocksIn(cell, { ...topPlace, inSchedule: place.inSchedule, inNumbered: true, level: 1 }),
    );
    const made = makeBlock(cell.name === 'th' ? 'tableHeader' : 'tableCell', cell, blocks);
    made.attrs = { colspan: span(cell.attrs['colspan']), rowspan: span(cell.attrs['rowspan']) };
    if (blocks.length === 0) blocks.push(makeLine('p', cell, []));
    return made;
  });
  return makeBlock('tableRow', row, cells);
}

/** A cell holds lines: a list in it becomes lines that begin with their numbers, as nothing else would print those. */
function flat(blocks: readonly Made[]): Made[] {
  return blocks.flatMap((block) => {
    if (block.inline.length > 0 || ['table', 'figure'].includes(block.type))
      return [{ ...block, type: block.type === 'figure' || block.type === 'table' ? block.type : 'p' }];
    const lines = flat(block.blocks);
    if (block.source === null) return lines;
    const [first, ...others] = lines;
    const number = numberAsWords(block.source);
    if (first === undefined || first.type !== 'p') return [makeLine('p', block.from, [number]), ...lines];
    return [{ ...first, inline: [number, ...first.inline] }, ...others];
  });
}

/** A table of a thousand columns is a damaged one. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 && number <= 1000 ? number : 1;
}
