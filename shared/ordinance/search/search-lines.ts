import type { Node } from '@tiptap/pm/model';
import { inlinePrinter, type InlinePrinter } from '../ordinance-text.ts';
import type { Numbering } from '../numbering.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { ReferenceMemo } from '../reference-memo.ts';

/** An inline node that prints as words that nobody typed: a reference, a blank, a break. */
interface Leaf {
  /** In `text`. */
  readonly from: number;
  readonly to: number;
}

/** One line of a unit as a person reads it, references as they print. */
export interface SearchLine {
  readonly text: string;
  /** Where its content begins, from the position directly before the unit. */
  readonly start: number;
  readonly leaves: readonly Leaf[];
  /** The innermost identified node of the unit that it stands in; null: what is around the unit. */
  readonly provision: ProvisionId | null;
  readonly kind: 'text' | 'heading';
  readonly isDefinition: boolean;
}

const known = new ReferenceMemo<readonly SearchLine[]>();

/** The lines of a top node (a section, a title), in order; made again when it or what its references print has changed. */
export function searchLines(unit: Node, container: Node, numbering: Numbering): readonly SearchLine[] {
  return known.get(unit, numbering, null, () => {
    const lines: SearchLine[] = [];
    collect(unit, container, 0, { provision: null, isDefinition: false }, inlinePrinter(numbering), lines);
    return lines;
  });
}

interface Around {
  readonly provision: ProvisionId | null;
  readonly isDefinition: boolean;
}

function collect(
  node: Node,
  parent: Node,
  pos: number,
  around: Around,
  print: InlinePrinter,
  into: SearchLine[],
): void {
  const here: Around = {
    provision: isIdentified(node, parent) ? (idOf(node) ?? around.provision) : around.provision,
    isDefinition: around.isDefinition || node.type.name === 'definition',
  };
  if (node.type.inlineContent) {
    if (node.content.size > 0) into.push(lineOf(node, pos + 1, here, print));
    return;
  }
  node.forEach((child, offset) => collect(child, node, pos + 1 + offset, here, print, into));
}

const headings: ReadonlySet<string> = new Set(['heading', 'crossheading', 'title']);

function lineOf(node: Node, start: number, { provision, isDefinition }: Around, print: InlinePrinter): SearchLine {
  let text = '';
  let defines = isDefinition;
  const leaves: Leaf[] = [];
  for (const child of node.content.content) {
    if (child.isText) {
      text += child.text ?? '';
      defines ||= child.marks.some((mark) => mark.type.name === 'term');
      continue;
    }
    const from = text.length;
    text += print(child, provision);
    leaves.push({ from, to: text.length });
  }
  const kind = headings.has(node.type.name) ? 'heading' : 'text';
  return { text, start, leaves, provision, kind, isDefinition: defines };
}

/** A stretch of a line in the document, from the position directly before the unit; a leaf is taken whole. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** True if it holds a leaf, or a part of one. */
  readonly holdsLeaf: boolean;
}

/** Where characters `from` to `to` of a line stand in the document. */
export function rangeInUnit(line: SearchLine, from: number, to: number): LineRange {
  const holdsLeaf = line.leaves.some((leaf) => leaf.from < to && leaf.to > from);
  return { from: line.start + offsetOf(line, from, 'before'), to: line.start + offsetOf(line, to, 'after'), holdsLeaf };
}

/** A leaf takes one place in the document, however much it prints; inside it the place is before or after it. */
function offsetOf({ leaves }: SearchLine, at: number, inside: 'before' | 'after'): number {
  let less = 0;
  for (const { from, to } of leaves) {
    if (to <= at) less += to - from - 1;
    else if (from < at) return from - less + (inside === 'after' ? 1 : 0);
    else break;
  }
  return at - less;
}
