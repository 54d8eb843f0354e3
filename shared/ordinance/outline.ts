import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { type Numbering, numberOrdinance, type ProvisionNumber } from './numbering.ts';
import { headingText, holdsReference, inlinePrinter, type InlinePrinter, ownText, textOf } from './ordinance-text.ts';
import { idOf, isContainer, isIdentified, type NamedKind, rootId } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/** One entry for every node that carries words, but for a heading, which is its parent's. */
export interface OutlineEntry {
  readonly id: ProvisionId;
  /** 'doc' is the document itself, where lines without an id stand directly in it. */
  readonly kind: NamedKind | 'doc';
  readonly label: string;
  readonly fullLabel: string;
  readonly heading: string;
  /** Its own lines, joined by "\n"; of a table all of it, cells by tab and rows by "\n". */
  readonly text: string;
  readonly parent: ProvisionId | null;
}

/**
 * The outline in document order: every word of the ordinance stands in exactly one entry. The entries of a section stay
 * the same objects while it, its numbers and the texts of its references do.
 */
export function outlineOf(doc: Node, profile: NumberingProfile): OutlineEntry[] {
  const numbering = numberOrdinance(doc, profile);
  const print = inlinePrinter(numbering);
  const out: OutlineEntry[] = [];
  const loose = looseText(doc, print);
  if (loose !== '') {
    out.push({ id: rootId, kind: 'doc', label: '', fullLabel: 'the document', heading: '', text: loose, parent: null });
  }
  const visit = (container: Node, parent: ProvisionId | null): void => {
    for (const node of container.content.content) {
      if (!isIdentified(node, container)) continue;
      if (isContainer(node)) {
        const number = numbering.within(node)[0];
        if (number === undefined) throw new Error(`no number for ${String(idOf(node))}`);
        out.push(entryOf(node, number, print, parent));
        visit(node, number.id);
      } else out.push(...entriesWithin(node, numbering, print, parent));
    }
  };
  visit(doc, null);
  return out;
}

interface Known {
  readonly numbers: readonly ProvisionNumber[];
  readonly parent: ProvisionId | null;
  readonly entries: readonly OutlineEntry[];
}
const known = new WeakMap<Node, Known>();

function entriesWithin(
  unit: Node,
  numbering: Numbering,
  print: InlinePrinter,
  parent: ProvisionId | null,
): readonly OutlineEntry[] {
  // Of a schedule `within` gives only its own number: its sections are numbered one by one.
  const isSplit = unit.type.name === 'schedule';
  const numbers = numbering.within(unit);
  const before = known.get(unit);
  const isKept = !isSplit && before?.numbers === numbers && before.parent === parent && !holdsReference(unit);
  if (isKept) return before.entries;
  const numberOf = new Map(numbers.map((number) => [number.id, number]));
  const entries: OutlineEntry[] = [];
  const visit = (node: Node, above: ProvisionId | null): void => {
    const id = idOf(node) as ProvisionId;
    const number = numberOf.get(id) ?? numbering.get(id);
    if (number === undefined) throw new Error(`no number for ${String(id)}`);
    entries.push(entryOf(node, number, print, above));
    if (node.type.name !== 'table') visitChildren(node, number.id);
  };
  const visitChildren = (node: Node, above: ProvisionId | null): void => {
    for (const child of node.content.content) {
      if (child.isInline) return;
      if (isIdentified(child, node)) visit(child, above);
    }
  };
  visit(unit, parent);
  if (!isSplit) known.set(unit, { numbers, parent, entries });
  return entries;
}

function entryOf(
  node: Node,
  { id, kind, label, fullLabel }: ProvisionNumber,
  print: InlinePrinter,
  parent: ProvisionId | null,
): OutlineEntry {
  const isWhole = kind === 'table';
  const heading = isWhole ? '' : headingText(node, print);
  return { id, kind, label, fullLabel, heading, text: isWhole ? textOf(node, print) : ownText(node, print), parent };
}

/** The words of lines that stand directly in the document without an id: a heading out of place, a crossheading. */
function looseText(doc: Node, print: InlinePrinter): string {
  const lines: string[] = [];
  for (const node of doc.content.content) {
    if (node.type.inlineContent && !isIdentified(node, doc)) lines.push(textOf(node, print));
  }
  return lines.filter((line) => line !== '').join('\n');
}
