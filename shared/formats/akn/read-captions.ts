import { type Made, type MadeInline, makeLine, plainText } from './made.ts';
import { allText, type Report } from './not-understood.ts';
import { lineOf } from './read-inline.ts';
import { childElements } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** How a provision is called in the file. `notes`: words that stood in the number without being it. */
export interface Captions {
  readonly number: string | null;
  readonly headings: MadeInline[][];
  readonly notes: Made[];
}

export function captionsOf(element: XmlElement, report: Report): Captions {
  const numbers: string[] = [];
  const headings: MadeInline[][] = [];
  const notes: Made[] = [];
  for (const child of childElements(element)) {
    if (child.name === 'num') {
      const number = numberText(child);
      if (number.length <= longestNumber) numbers.push(number);
      else {
        report.note(child, 'too long for a number: its words stand in the heading');
        headings.push(lineOf(child, report));
        continue;
      }
      notes.push(...notesIn(child, report));
    } else if (/^sub-?heading$|^heading$/i.test(child.name)) {
      const heading = lineOf(child, report);
      if (heading.length > 0) headings.push(heading);
    }
  }
  const number = numbers.filter((text) => text !== '').join(' ');
  return { number: number === '' ? null : number, headings, notes };
}

/** A margin holds no more; what is longer is words. */
const longestNumber = 60;

/** Whether an element says nothing of itself: no number, and no heading with words. */
export function isAnonymous(element: XmlElement): boolean {
  return childElements(element).every(
    (child) => !/^(num|heading|sub-?heading)$/i.test(child.name) || allText(child).trim() === '',
  );
}

/** One heading node of several headings, each on a line of its own. */
export function headingBlocks(headings: readonly MadeInline[][], from: XmlElement, meta = false): Made[] {
  if (headings.length === 0) return [];
  const inline = headings.flatMap((line, i) => (i === 0 ? line : [{ type: 'hardBreak' } as const, ...line]));
  return [makeLine('heading', from, inline, meta)];
}

export function metaHeading(text: string, from: XmlElement): Made[] {
  return headingBlocks([[plainText(text)]], from, true);
}

function numberText(num: XmlElement): string {
  const own = num.children.map((child) => (typeof child === 'string' ? child : isNote(child) ? ' ' : allText(child)));
  return own.join('').replace(/\s+/g, ' ').trim();
}

function notesIn(num: XmlElement, report: Report): Made[] {
  return childElements(num)
    .filter(isNote)
    .map((note) => {
      report.meet(note);
      return makeLine('p', note, lineOf(note, report));
    });
}

function isNote(element: XmlElement): boolean {
  return element.name === 'authorialNote' || element.name === 'subFlow';
}
