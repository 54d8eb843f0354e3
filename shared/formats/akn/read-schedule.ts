import { documentElements, silentElements } from './akn-elements.ts';
import { type Made, type MadeInline, lineText, makeBlock } from './made.ts';
import { topPlace } from './place.ts';
import { captionsOf, headingBlocks, metaHeading } from './read-captions.ts';
import { namedKind } from './read-hierarchy.ts';
import { captions, childElements, childrenWithWords, holds, type Reading } from './reading.ts';
import { scheduleName } from './schedule-number.ts';
import type { XmlElement } from './xml-tree.ts';

/**
 * A schedule: an attachment (3.0), a component (2.0) or a container so named. Its number is read from `num`, else from
 * the beginning of its heading, else from its alias in the metadata; what remains of the heading is its title. Only
 * where the content has no title does one come from the metadata.
 */
export function readSchedule(element: XmlElement, reading: Reading): Made[] {
  const own = captionsOf(element, reading.report);
  const documents = childElements(element).filter((child) => documentElements.has(child.name));
  for (const other of documents) {
    if (ownLaws.has(other.name))
      reading.report.note(other, 'a law of its own in the same file: it stands here as a schedule');
  }
  const roots =
    documents.length === 0 ? [element] : childrenWithWords(element).flatMap((child) => rootsIn(child, reading));
  const lifted = documents.length === 0 ? [] : roots.map((root) => captionsOf(root, reading.report));
  const headings = [...own.headings, ...lifted.flatMap((caption) => caption.headings)];
  const number = own.number ?? lifted.find((caption) => caption.number !== null)?.number ?? null;
  const place = { ...topPlace, inSchedule: true };
  const blocks = reading.blocksOfAll(roots, place, captions);
  if (headings.length === 0) headings.push(...takeTitle(blocks, number === null));
  const named = number === null ? takeNumber(headings) : { number, headings };
  const alias = aliasOf(documents);
  const aliasName = alias === null ? null : scheduleName(alias);
  const source = named.number ?? aliasName?.number ?? null;
  const metaTitle = alias === null ? '' : aliasName === null ? alias : aliasName.rest;
  const heading =
    named.headings.length === 0 && metaTitle !== ''
      ? metaHeading(metaTitle, element)
      : headingBlocks(named.headings, element);
  const notes = [own, ...lifted].flatMap((caption) => caption.notes);
  return [makeBlock('schedule', element, [...heading, ...notes, ...blocks], source)];
}

/** Documents that are never a schedule of another: a gazette holds several. */
const ownLaws = new Set(['act', 'bill']);

function rootsIn(child: XmlElement, reading: Reading): XmlElement[] {
  if (documentElements.has(child.name)) return contentRoots(child, reading);
  return captions.has(child.name) || silentElements.has(child.name) ? [] : [alone(child)];
}

/** An element that is itself content, in a wrapper, so that it is read as a block and not opened. */
function alone(child: XmlElement): XmlElement {
  return { ...child, name: 'container', attrs: {}, children: [child] };
}

/** The parts of a schedule's document that hold words; a lone wrapper round the whole of its body is looked through. */
function contentRoots(document: XmlElement, reading: Reading): XmlElement[] {
  reading.report.meet(document);
  return childrenWithWords(document)
    .filter((part) => !silentElements.has(part.name))
    .map((part) => {
      reading.report.meet(part);
      const [only, ...others] = childElements(part);
      const isBody = /body$/i.test(part.name);
      const wraps =
        isBody &&
        only !== undefined &&
        others.length === 0 &&
        ['article', 'hcontainer'].includes(only.name) &&
        namedKind(only) === null;
      return wraps && !childElements(only).some((child) => child.name === 'num') ? only : part;
    });
}

/** A first line that is the schedule's title, or no more than its number, though nothing marks it as its heading. */
function takeTitle(blocks: Made[], numberIsMissing: boolean): MadeInline[][] {
  const [first] = blocks;
  if (first === undefined || (first.type !== 'p' && first.type !== 'crossheading')) return [];
  const words = lineText(first.inline);
  const isNamed = numberIsMissing && words.length < 200 && scheduleName(words) !== null;
  if (!isNamed && !(first.from !== null && holds(first.from, 'docTitle'))) return [];
  blocks.shift();
  return [first.inline];
}

/** Takes the number off the first heading; a heading that is nothing else goes. */
function takeNumber(headings: MadeInline[][]): { number: string | null; headings: MadeInline[][] } {
  const [first, ...others] = headings;
  const name = first === undefined ? null : scheduleName(lineText(first));
  if (first === undefined || name === null) return { number: null, headings };
  if (name.rest === '') return { number: name.number, headings: others };
  const words = lineText(first);
  return { number: name.number, headings: [dropStart(first, words.length - name.rest.length), ...others] };
}

/** The line without its first letters, marks kept on the rest. */
function dropStart(line: readonly MadeInline[], length: number): MadeInline[] {
  let left = length;
  return line.flatMap((part): MadeInline[] => {
    const size = part.type === 'text' ? part.text.length : part.type === 'hardBreak' ? 1 : 0;
    const drop = Math.min(left, size);
    left -= drop;
    if (part.type === 'text') return drop === size ? [] : [{ ...part, text: part.text.slice(drop) }];
    return drop > 0 ? [] : [part];
  });
}

function aliasOf(documents: readonly XmlElement[]): string | null {
  for (const document of documents) {
    const value = findAlias(document)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

/** The name that the metadata gives the work (FRBRalias): one that is called a title first, never an address. */
export function findAlias(document: XmlElement): string | null {
  let element: XmlElement | undefined = document;
  for (const name of ['meta', 'identification', 'FRBRWork']) {
    element = childElements(element).find((child) => child.name === name);
    if (element === undefined) return null;
  }
  const names = childElements(element)
    .filter((child) => child.name === 'FRBRalias')
    .map((child) => ({
      kind: child.attrs['name'] ?? '',
      value: (child.attrs['value'] ?? '').replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ value }) => value !== '' && (value.includes(' ') || !/[:/#]/.test(value)));
  return (names.find(({ kind }) => /title/i.test(kind)) ?? names[0])?.value ?? null;
}
