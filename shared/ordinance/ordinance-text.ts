import type { Node } from '@tiptap/pm/model';
import type { Numbering } from './numbering.ts';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import { printReference } from './reference-text.ts';

/** Prints an inline node that is no text: a reference, a blank, a line break. `from` is the provision it stands in. */
export type InlinePrinter = (leaf: Node, from: ProvisionId | null) => string;

export const inlinePrinter =
  (numbering: Numbering): InlinePrinter =>
  (leaf, from) =>
    leaf.type.name === 'reference' ? printReference(leaf, numbering, from).text : plainPrinter(leaf, from);

/** Prints blanks as "[name]" and breaks as "\n", and of a reference nothing. */
export const plainPrinter: InlinePrinter = (leaf) => {
  if (leaf.type.name === 'blank') return `[${String(leaf.attrs['name'])}]`;
  return leaf.type.name === 'hardBreak' ? '\n' : '';
};

/**
 * All the words of a node: lines without words are left out, the others joined by "\n"; of a table the cells by tabs and
 * the rows by "\n". Headings and everything inside count; numbers are not words.
 */
export function textOf(node: Node, print: InlinePrinter = plainPrinter): string {
  return joined([segmentOf(node, idOf(node))], print);
}

/** The words of a provision's own lines, without its heading and without what has an id of its own. */
export function ownText(provision: Node, print: InlinePrinter = plainPrinter): string {
  return joined(ownSegments(provision), print);
}

/** The words of a node's heading, '' if it has none; of two they are joined by "\n". */
export function headingText(node: Node, print: InlinePrinter = plainPrinter): string {
  let headings = headingsOf.get(node);
  if (headings === undefined) {
    const id = idOf(node);
    headings = node.type.inlineContent
      ? []
      : node.content.content.filter((child) => child.type.name === 'heading').map((child) => segmentOf(child, id));
    headingsOf.set(node, headings);
  }
  return joined(headings, print);
}

/**
 * How many words: tokens between white space that hold a letter or a digit; in scripts that put no space between words,
 * those that Unicode's rules and the dictionary of the system tell apart (UAX #29).
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [token] of text.matchAll(/\S+/g)) {
    if (unspaced.test(token)) {
      for (const { isWordLike } of (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })).segment(
        token,
      )) {
        if (isWordLike) count++;
      }
    } else if (/[\p{L}\p{N}]/u.test(token)) count++;
  }
  return count;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;

/** A text known once and for all, or one that has to be printed since it holds a reference. */
interface Segment {
  readonly text: string;
  readonly print: ((print: InlinePrinter) => string) | null;
}

const segments = new WeakMap<Node, Segment>();
const own = new WeakMap<Node, readonly Segment[]>();
const headingsOf = new WeakMap<Node, readonly Segment[]>();

function ownSegments(provision: Node): readonly Segment[] {
  let found = own.get(provision);
  if (found === undefined) {
    const id = idOf(provision);
    const isWhole = provision.type.inlineContent || provision.type.name === 'table';
    found = isWhole
      ? [segmentOf(provision, id)]
      : provision.content.content
          .filter((child) => child.type.name !== 'heading' && !isIdentified(child, provision))
          .map((child) => segmentOf(child, id));
    own.set(provision, found);
  }
  return found;
}

/** The identity of a line does not tell what it stands in, so `from` is asked for only where it matters, at printing. */
function segmentOf(node: Node, from: ProvisionId | null): Segment {
  if (node.isText) return { text: node.text ?? '', print: null };
  if (node.isInline) {
    return node.type.name === 'reference'
      ? { text: '', print: (print) => print(node, from) }
      : { text: plainPrinter(node, from), print: null };
  }
  const known = segments.get(node);
  if (known !== undefined && known.print === null) return known;
  const around = idOf(node) ?? from;
  const parts = node.content.content.map((child) => segmentOf(child, around));
  const join = joiner(node);
  const segment: Segment = parts.some((part) => part.print !== null)
    ? { text: '', print: (print) => join(parts.map((part) => printed(part, print))) }
    : { text: join(parts.map((part) => part.text)), print: null };
  segments.set(node, segment);
  return segment;
}

type Joiner = (texts: readonly string[]) => string;

const inline: Joiner = (texts) => texts.join('');
const lines: Joiner = (texts) => texts.filter((text) => text !== '').join('\n');
const rows: Joiner = (texts) => texts.join('\n');
const cells: Joiner = (texts) => texts.join('\t');
// A break inside a cell would read as the end of a row.
const cell: Joiner = (texts) => lines(texts).replaceAll('\n', ' ').replaceAll('\t', ' ');

function joiner(node: Node): Joiner {
  if (node.type.inlineContent) return inline;
  switch (node.type.name) {
    case 'table':
      return rows;
    case 'tableRow':
      return cells;
    case 'tableCell':
    case 'tableHeader':
      return cell;
    default:
      return lines;
  }
}

const printed = (segment: Segment, print: InlinePrinter): string => segment.print?.(print) ?? segment.text;
const joined = (parts: readonly Segment[], print: InlinePrinter): string =>
  lines(parts.map((part) => printed(part, print)));
