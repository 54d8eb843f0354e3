import type { MarkName } from '../../ordinance/node-specs.ts';
import { inlineElements, isBlockElement, lineElements, silentElements } from './akn-elements.ts';
import type { MadeInline, MadeMark, PendingReference } from './made.ts';
import { allText, type Report } from './not-understood.ts';
import { isUnknownLevel } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** What stands in an element one after the other: lines of words, and elements that are blocks. */
export type FlowPart = { readonly line: MadeInline[] } | { readonly block: XmlElement };

const none: ReadonlySet<string> = new Set();

/**
 * Takes the mixed content of an element apart into lines and blocks, in order, so that no word is lost where words
 * stand beside blocks ("text <table/> text") or a block inside a phrase (a quoted structure in a modification). `skip` names children that are read elsewhere.
 */
export function flowOf(element: XmlElement, report: Report, skip: ReadonlySet<string> = none): FlowPart[] {
  const parts: FlowPart[] = [];
  let line: MadeInline[] = [];
  const endLine = () => {
    const tidy = tidyLine(line);
    if (tidy.length > 0) parts.push({ line: tidy });
    line = [];
  };
  const take = (parent: XmlElement, marks: readonly MadeMark[], ref: PendingReference | null) => {
    const ownWords = parent.children.some((child) => typeof child === 'string' && child.trim() !== '');
    for (const child of parent.children) {
      if (typeof child === 'string') line.push({ type: 'text', text: child, marks, ref });
      else if (parent === element && skip.has(child.name)) continue;
      else if (silentElements.has(child.name)) report.meet(child);
      else if (isBlock(child) || (!ownWords && parent === element && isUnknownBlock(child, element, report))) {
        endLine();
        parts.push({ block: child });
      } else takeInline(child, marks, ref);
    }
  };
  const takeInline = (child: XmlElement, marks: readonly MadeMark[], ref: PendingReference | null) => {
    report.meet(child);
    switch (child.name) {
      case 'br':
      case 'eol':
        line.push({ type: 'hardBreak' });
        return;
      case 'eop':
        line.push({ type: 'text', text: ' ', marks, ref });
        return;
      case 'fillIn':
      case 'placeholder':
        if (isBlank(child)) line.push({ type: 'blank', name: blankName(child) });
        else take(child, marks, ref);
        return;
      case 'authorialNote':
      case 'subFlow':
        line.push({ type: 'text', text: ' ', marks, ref });
        for (const part of linesOnly(child) ?? [child]) {
          take(part, marked(marks, 'italic'), ref);
          line.push({ type: 'text', text: ' ', marks, ref });
        }
        return;
      default: {
        // Quotation marks of a quoted text or a term may stand in attributes; parts of a table of contents touch.
        const { startQuote = '', endQuote = '' } = child.attrs;
        const before = child.parent?.name === 'tocItem' ? ' ' : startQuote;
        if (before !== '') line.push({ type: 'text', text: before, marks, ref });
        take(child, withMark(marks, child), ref ?? referenceOf(child));
        if (endQuote !== '') line.push({ type: 'text', text: endQuote, marks, ref });
      }
    }
  };
  take(element, [], null);
  endLine();
  return parts;
}

/** The words of an element as one line; blocks in it are parted by line breaks. */
export function lineOf(element: XmlElement, report: Report): MadeInline[] {
  const line: MadeInline[] = [];
  const add = (from: XmlElement) => {
    for (const part of flowOf(from, report)) {
      if ('block' in part) {
        report.meet(part.block);
        add(part.block);
        continue;
      }
      if (line.length > 0) line.push({ type: 'hardBreak' });
      line.push(...part.line);
    }
  };
  add(element);
  return line;
}

/**
 * The paragraphs of a footnote that is nothing but paragraphs: they stand in the sentence that has the note, which must
 * not be broken into three by it. null where it holds more.
 */
function linesOnly(note: XmlElement): XmlElement[] | null {
  const parts = note.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const lines = parts.filter((child): child is XmlElement => typeof child !== 'string' && child.name === 'p');
  return lines.length === parts.length ? lines : null;
}

/** Another vocabulary's elements are never blocks of ours, whatever their names. */
function isBlock(element: XmlElement): boolean {
  return element.akn && (isBlockElement(element.name) || isUnknownLevel(element));
}

/** An unknown element among blocks is a block itself; among words it is a phrase. */
function isUnknownBlock(element: XmlElement, within: XmlElement, report: Report): boolean {
  const inLine = within.akn && (lineElements.has(within.name) || inlineElements.has(within.name));
  return !inLine && report.meet(element);
}

const markNames: Readonly<Record<string, MarkName>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  def: 'term',
};

function withMark(marks: readonly MadeMark[], element: XmlElement): readonly MadeMark[] {
  const type = markNames[element.name];
  return type === undefined ? marks : marked(marks, type);
}

function marked(marks: readonly MadeMark[], type: MarkName): readonly MadeMark[] {
  if (marks.some((mark) => mark.type === type)) return marks;
  // The model lets no letter be raised and lowered at once; the inner one is what the reader sees.
  const outer = marks.filter((mark) => !(type.endsWith('script') && mark.type.endsWith('script')));
  return [...outer, { type }];
}

function referenceOf(element: XmlElement): PendingReference | null {
  const { href, from, upTo } = element.attrs;
  if (element.name === 'rref' && from !== undefined && upTo !== undefined) return { hrefs: [from, upTo], range: true };
  if ((element.name === 'ref' || element.name === 'a') && href !== undefined) return { hrefs: [href], range: false };
  if (element.name !== 'mref') return null;
  const refs = element.children.filter((child) => typeof child !== 'string');
  const hrefs = refs.map((child) => child.attrs['href'] ?? '');
  const last = hrefs.at(-1);
  if (last === undefined || !hrefs.every((target) => target.startsWith('#'))) return null;
  // Refs that touch are one citation in pieces, each deeper than the one before: "section 2" and "(1)".
  return { hrefs: refs.length === element.children.length ? [last] : hrefs, range: false };
}

/** A place to fill in: empty, or as our own writer leaves it, "[name]". */
function isBlank(element: XmlElement): boolean {
  const words = allText(element).trim();
  return words === '' || /^\[[^\]]{0,200}\]$/.test(words);
}

/** What is to be filled in; where the file does not say what, three dots stand for it. */
function blankName(element: XmlElement): string {
  const name = allText(element)
    .trim()
    .replace(/^\[|\]$/g, '');
  return name === '' ? '…' : name;
}

/** White space as XML means it: runs are one space, none at either end or beside a line break; neighbours joined. */
export function tidyLine(parts: readonly MadeInline[]): MadeInline[] {
  const tidy: MadeInline[] = [];
  let afterSpace = true;
  for (const part of parts) {
    if (part.type !== 'text') {
      if (part.type === 'hardBreak') trimEnd(tidy);
      tidy.push(part);
      afterSpace = part.type === 'hardBreak';
      continue;
    }
    let text = part.text.replace(/[ \t\r\n]+/g, ' ');
    if (afterSpace) text = text.replace(/^ /, '');
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    const last = tidy.at(-1);
    if (last?.type === 'text' && last.ref === part.ref && sameMarks(last.marks, part.marks)) last.text += text;
    else tidy.push({ ...part, text });
  }
  trimEnd(tidy);
  while (tidy[0]?.type === 'hardBreak') tidy.shift();
  while (tidy.at(-1)?.type === 'hardBreak') {
    tidy.pop();
    trimEnd(tidy);
  }
  return tidy;
}

function trimEnd(parts: MadeInline[]): void {
  const last = parts.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
  last.text = last.text.slice(0, -1);
  if (last.text === '') parts.pop();
}

function sameMarks(a: readonly MadeMark[], b: readonly MadeMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark.type === b[i]?.type);
}
