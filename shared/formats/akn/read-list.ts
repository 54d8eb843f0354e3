import { type Made, makeBlock, makeLine } from './made.ts';
import { below, listKind, type Place } from './place.ts';
import { readItem } from './read-hierarchy.ts';
import { lineOf } from './read-inline.ts';
import { childrenWithWords, type Reading } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** A list with numbered items: its introduction and conclusion stand as lines before and after them. */
export function readBlockList(list: XmlElement, place: Place, reading: Reading): Made[] {
  return childrenWithWords(list).flatMap((child) => {
    reading.report.meet(child);
    if (child.name === 'item') return readItem(child, place, reading);
    if (child.name === 'heading' || child.name === 'subheading')
      return [makeLine('crossheading', child, lineOf(child, reading.report))];
    return reading.blockOf(child, place);
  });
}

/** A list as web pages have it: the number is not in the file but follows from its place. */
export function readHtmlList(list: XmlElement, place: Place, reading: Reading): Made[] {
  const kind = listKind(place);
  let count = Number.parseInt(list.attrs['start'] ?? '1', 10) || 1;
  return childrenWithWords(list).flatMap((child) => {
    reading.report.meet(child);
    if (child.name !== 'li') return reading.blockOf(child, place);
    const number = list.name === 'ol' ? `${child.attrs['value'] ?? count++}.` : null;
    return [makeBlock(kind, child, reading.blocksIn(child, below(place, kind)), number)];
  });
}
