import { containerElements, documentElements, groupElements, isKnownElement, levelElements } from './akn-elements.ts';
import { lineText, type Made, makeBlock, makeLine, plainText } from './made.ts';
import { Report } from './not-understood.ts';
import { type Place, topPlace } from './place.ts';
import { beginsDefinition, definitionRole } from './read-definitions.ts';
import { readFront, readRecital } from './read-front.ts';
import { isWrapper, readItem, readProvision } from './read-hierarchy.ts';
import { type FlowPart, flowOf, lineOf } from './read-inline.ts';
import { readBlockList, readHtmlList } from './read-list.ts';
import { readSchedule } from './read-schedule.ts';
import { readTable } from './read-table.ts';
import { childElements, isUnknownLevel, type Reading } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** Ties the readers of the single forms together. */
export function createReading(): Reading {
  const report = new Report();
  const reading: Reading = {
    report,
    blockOf: (element, place) => blockOf(element, place, reading),
    blocksIn: (element, place, skip) => gather(streamOf(element, place, reading, skip), place, reading),
    blocksOfAll: (elements, place, skip) =>
      gather(
        elements.flatMap((element) => streamOf(element, place, reading, skip)),
        place,
        reading,
      ),
  };
  return reading;
}

/** The lines and blocks of an element in order, with all wrappers that say nothing opened. */
function streamOf(element: XmlElement, place: Place, { report }: Reading, skip?: ReadonlySet<string>): FlowPart[] {
  const open = (from: XmlElement, omit?: ReadonlySet<string>): FlowPart[] =>
    flowOf(from, report, omit).flatMap((part) => {
      if ('line' in part || !isOpened(part.block, place)) return [part];
      report.meet(part.block);
      return open(part.block);
    });
  return open(element, skip);
}

function isOpened(block: XmlElement, place: Place): boolean {
  if (isUnknownLevel(block)) return false;
  if (!block.akn || !isKnownElement(block.name)) return true;
  if (block.name === 'preface' || block.name === 'preamble' || block.name === 'coverPage') return false;
  if (namedLine(block) !== null || isConclusion(block) || isSchedule(block)) return false;
  return containerElements.has(block.name) || documentElements.has(block.name) || isWrapper(block, place);
}

const canDefine = new Set(['p', 'block', 'blockList', 'table']);

/** Makes the blocks, with each definition and what belongs to it as one `definition`. */
function gather(stream: readonly FlowPart[], place: Place, reading: Reading): Made[] {
  const beginnings = stream.filter(
    (part) => 'block' in part && canDefine.has(part.block.name) && beginsDefinition(part.block),
  );
  // A numbered provision that is itself one definition keeps its kind and its number.
  const ownOnly = place.inNumbered && place.level >= 1 && beginnings.length === 1 && beginnings[0] === stream[0];
  const made: Made[] = [];
  let definition: Made | null = null;
  let running = false;
  for (const part of stream) {
    if ('line' in part) {
      made.push(makeLine('p', null, part.line));
      continue;
    }
    const { block } = part;
    const blocks = reading.blockOf(block, place);
    const role =
      ownOnly || !canDefine.has(block.name)
        ? 'apart'
        : running
          ? definitionRole(block)
          : beginsDefinition(block)
            ? 'begins'
            : 'apart';
    if (role === 'begins' && blocks.length > 0) {
      definition = makeBlock('definition', block, blocks);
      running = true;
      made.push(definition);
    } else if (role === 'continues' && definition !== null) definition.blocks.push(...blocks);
    else {
      definition = null;
      made.push(...blocks);
    }
  }
  return made;
}

function blockOf(element: XmlElement, place: Place, reading: Reading): Made[] {
  const { report } = reading;
  report.meet(element);
  const line = namedLine(element);
  if (line !== null) return oneLine(line, element, reading);
  if (isConclusion(element)) return [makeBlock('conclusion', element, reading.blocksIn(element, topPlace))];
  if (isSchedule(element)) return readSchedule(element, reading);
  if (groupElements.has(element.name) || levelElements.has(element.name) || isUnknownLevel(element))
    return readProvision(element, place, reading);
  switch (element.name) {
    case 'blockList':
      return readBlockList(element, place, reading);
    case 'item':
      return readItem(element, place, reading);
    case 'ul':
    case 'ol':
      return readHtmlList(element, place, reading);
    case 'table':
      return readTable(element, place, reading);
    case 'quotedStructure':
    case 'embeddedStructure':
      return [makeBlock('quotedStructure', element, quoted(element, reading.blocksIn(element, topPlace)))];
    case 'img':
      return [readPicture(element)];
    case 'preface':
    case 'preamble':
    case 'coverPage':
      return readFront(element, reading);
    case 'recital':
    case 'citation':
      return readRecital(element, reading);
    case 'longTitle':
      return oneLine('longTitle', element, reading);
    case 'formula':
      return oneLine(isEnacting(element) ? 'enactingClause' : 'p', element, reading);
    case 'crossHeading':
    case 'crossheading':
    case 'heading':
    case 'subheading':
    case 'subHeading':
      return oneLine('crossheading', element, reading);
    default:
      return readLines(element, place, reading);
  }
}

/** A paragraph: one line, or lines and blocks in turn where it holds any. A stop alone belongs to what is before it. */
function readLines(element: XmlElement, place: Place, reading: Reading): Made[] {
  const made: Made[] = [];
  for (const part of flowOf(element, reading.report)) {
    if ('block' in part) {
      made.push(...reading.blockOf(part.block, place));
      continue;
    }
    const last = made.length > 0 && !/[\p{L}\p{N}]/u.test(lineText(part.line)) ? lastLine(made) : null;
    if (last === null) made.push(makeLine('p', element, part.line));
    else last.inline.push(...part.line);
  }
  return made;
}

/** Quotation marks that stand in attributes: they are put where the quoted text begins and ends. */
function quoted({ attrs: { startQuote = '', endQuote = '' } }: XmlElement, blocks: Made[]): Made[] {
  const first = firstLine(blocks);
  if (startQuote !== '') {
    // Before a number, if that is what the text begins with.
    const [numbered] = blocks;
    if (numbered?.source) numbered.source = `${startQuote}${numbered.source}`;
    else first?.inline.unshift(plainText(startQuote));
  }
  if (endQuote !== '') lastLine(blocks)?.inline.push(plainText(endQuote));
  return blocks;
}

function firstLine(blocks: readonly Made[]): Made | null {
  const [first] = blocks;
  if (first === undefined || first.type === 'table' || first.type === 'figure') return null;
  return first.inline.length > 0 ? first : firstLine(first.blocks);
}

function lastLine(blocks: readonly Made[]): Made | null {
  const last = blocks.at(-1);
  if (last === undefined || last.type === 'table' || last.type === 'figure') return null;
  return last.inline.length > 0 ? last : lastLine(last.blocks);
}

function isSchedule(element: XmlElement): boolean {
  if (element.name === 'attachment' || element.name === 'component') return true;
  return element.name === 'hcontainer' && /^(schedule|annex|annexure|appendix)$/i.test(element.attrs['name'] ?? '');
}

/** The end of an act; also where our own writer had to set it after a schedule. */
function isConclusion(element: XmlElement): boolean {
  if (element.name === 'conclusions') return true;
  if (element.name === 'hcontainer') {
    // What is signed by several is one end, not several.
    const isInner = element.parent !== null && isConclusion(element.parent);
    return /^(conclusion|signatures?|signature-?block)$/i.test(element.attrs['name'] ?? '') && !isInner;
  }
  return (
    element.name === 'attachment' &&
    childElements(element).some((child) => child.name === 'doc' && child.attrs['name'] === 'conclusion')
  );
}

const lineKinds = ['title', 'longTitle', 'recital', 'enactingClause'] as const;
type LineKind = (typeof lineKinds)[number];

/** A line of the preface or preamble that stands elsewhere, in a container named after it. */
function namedLine(element: XmlElement): LineKind | null {
  if (element.name !== 'hcontainer') return null;
  return lineKinds.find((kind) => kind === element.attrs['name']) ?? null;
}

function isEnacting(formula: XmlElement): boolean {
  return formula.parent?.name === 'preamble' || /enact/i.test(formula.attrs['name'] ?? '');
}

function oneLine(type: LineKind | 'crossheading' | 'p', element: XmlElement, { report }: Reading): Made[] {
  const line = lineOf(element, report);
  return line.length === 0 ? [] : [makeLine(type, element, line)];
}

/** The file names a picture but does not hold it: what is left is its description, and its share of the line if it has one. */
function readPicture(img: XmlElement): Made {
  const figure = makeLine('figure', img, []);
  const alt = (img.attrs['alt'] ?? img.attrs['title'] ?? '').slice(0, 10_000);
  figure.attrs = { alt, width: shareOfLine(img.attrs['style'] ?? '') };
  return figure;
}

/** The width in per cent that a style gives, as whole as the model holds it; null for any other. */
function shareOfLine(style: string): number | null {
  const [, share] = /(?:^|;)\s*width\s*:\s*(\d{1,3}(?:\.\d+)?)%\s*(?:;|$)/i.exec(style) ?? [];
  const width = share === undefined ? 0 : Math.round(Number(share));
  return width >= 5 && width <= 100 ? width : null;
}
