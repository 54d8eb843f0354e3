import { type ProvisionKind, provisionKinds } from '../../ordinance/node-specs.ts';
import { groupElements, levelElements } from './akn-elements.ts';
import { type Made, makeBlock, makeLine } from './made.ts';
import { beginsDefinition } from './read-definitions.ts';
import { captionsOf, headingBlocks, isAnonymous } from './read-captions.ts';
import { below, insideOf, levelOf, listKind, type Place } from './place.ts';
import { captions, childElements, type Reading } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/**
 * Whether an element of the hierarchy is only a wrapper: it has neither number nor heading, so what is in it belongs to
 * what it stands in. A section of the body is one all the same: there its number is missing.
 */
export function isWrapper(element: XmlElement, place: Place): boolean {
  if (!levelElements.has(element.name) || !isAnonymous(element) || namedKind(element) !== null) return false;
  return place.inSchedule || place.level >= 0 || !sectionLike.has(element.name);
}

const sectionLike = new Set(['section', 'article', 'clause', 'rule']);
/** Levels whose heading, where they have no number, is a line between provisions and not a provision's own. */
const headingOnly = new Set(['hcontainer', 'tblock', 'list', 'level']);

/**
 * The kind that a container says by its name, as our own writer does where no element says it: a definition, a level
 * without number and heading, or one that stands where its element would be read as another.
 */
export function namedKind(element: XmlElement): ProvisionKind | null {
  if (element.name !== 'hcontainer') return null;
  return provisionKinds.find((kind) => kind !== 'schedule' && kind === element.attrs['name']) ?? null;
}

/** An element of the hierarchy as the provision that it is. */
export function readProvision(element: XmlElement, place: Place, reading: Reading): Made[] {
  const { number, headings, notes } = captionsOf(element, reading.report);
  const named = namedKind(element);
  if (named !== null) {
    const blocks = reading.blocksIn(element, insideOf(named, place), captions);
    return [makeBlock(named, element, [...headingBlocks(headings, element), ...notes, ...blocks], number)];
  }
  if (isGroup(element)) {
    const kind = groupKind(element, place);
    const blocks = [
      ...headingBlocks(headings, element),
      ...notes,
      ...reading.blocksIn(element, insideOf(kind, place), captions),
    ];
    return [makeBlock(kind, element, blocks, calledAs(element, kind, number))];
  }
  if (number === null && headings.length > 0 && headingOnly.has(element.name)) {
    const lines = headings.map((heading) => makeLine('crossheading', element, heading));
    return [...lines, ...notes, ...reading.blocksIn(element, place, captions)];
  }
  const { kind, shift } = levelOf(element.name, number, place);
  const blocks = reading.blocksIn(element, below(place, kind, shift), captions);
  return [makeBlock(kind, element, [...headingBlocks(headings, element), ...notes, ...blocks], number)];
}

/** One item of a list: a provision of the list's depth; without a number, and beginning with its term, a definition. */
export function readItem(item: XmlElement, place: Place, reading: Reading): Made[] {
  const { number, headings, notes } = captionsOf(item, reading.report);
  const kind = listKind(place);
  const first = childElements(item).find((child) => !captions.has(child.name));
  const defines = number === null && first !== undefined && beginsDefinition(first);
  const blocks = reading.blocksIn(item, below(place, kind), captions);
  return [
    makeBlock(defines ? 'definition' : kind, item, [...headingBlocks(headings, item), ...notes, ...blocks], number),
  ];
}

/** Where articles are what is counted, the sections that hold them only group them (as in the law of the Union). */
function isGroup(element: XmlElement): boolean {
  if (groupElements.has(element.name)) return true;
  return element.name === 'section' && childElements(element).some((child) => child.name === 'article');
}

function groupKind(element: XmlElement, place: Place): ProvisionKind {
  if (element.name === 'part' || element.name === 'chapter') return element.name;
  return place.inGroup ? 'chapter' : 'part';
}

/** A level that we call by another name keeps its own with its number: "Division 2". */
function calledAs(element: XmlElement, kind: string, number: string | null): string | null {
  if (number === null || element.name === kind || !/^\w+\W?$/.test(number)) return number;
  return `${element.name[0]?.toUpperCase()}${element.name.slice(1)} ${number}`;
}
