import { isKnownElement } from './akn-elements.ts';
import type { Made } from './made.ts';
import type { Report } from './not-understood.ts';
import type { Place } from './place.ts';
import type { XmlElement } from './xml-tree.ts';

/** What the readers of single forms (list, table, schedule, …) need of one another; `createReading` ties them together. */
export interface Reading {
  readonly report: Report;
  /** The blocks that one element becomes: one or many, none when it holds nothing. */
  blockOf(element: XmlElement, place: Place): Made[];
  /** The blocks of an element's content, wrappers without a meaning dissolved, definitions gathered. */
  blocksIn(element: XmlElement, place: Place, skip?: ReadonlySet<string>): Made[];
  /** The same of several elements, one after the other, as if they were one. */
  blocksOfAll(elements: readonly XmlElement[], place: Place, skip?: ReadonlySet<string>): Made[];
}

/** Children that say how a provision is called; they are read by the provision itself. */
export const captions: ReadonlySet<string> = new Set(['num', 'heading', 'subheading', 'subHeading']);

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/**
 * The children of an element that should hold elements only, words that stand loose in it made lines, so that a file
 * with a fault there loses none.
 */
export function childrenWithWords(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    const line: XmlElement = { ...element, name: 'p', akn: true, attrs: {}, children: [child], parent: element };
    return child.trim() === '' ? [] : [line];
  });
}

/** A level that Akoma Ntoso does not know, told by its number. */
export function isUnknownLevel(element: XmlElement): boolean {
  return element.akn && !isKnownElement(element.name) && childElements(element).some((child) => child.name === 'num');
}

/** Whether an element of this name stands anywhere in an element. */
export function holds(element: XmlElement, name: string): boolean {
  return childElements(element).some((child) => child.name === name || holds(child, name));
}
