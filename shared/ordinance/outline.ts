import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { type Numbering, numberOrdinance, type ProvisionNumber } from './numbering.ts';
import { headingText, inlinePrinter, type InlinePrinter, ownText, textOf } from './ordinance-text.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf, isIdentified, type NamedKind, rootId } from './provision-kinds.ts';
import { ReferenceMemo } from './reference-memo.ts';
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
      if (isIndexContainer(node)) {
        const number = numbering.within(node)[0];
        if (number === undefined) throw new Error(`no number for ${String(idOf(node))}`);
        out.push(entryOf(node, number, print, parent));
        visit(node, number.id);
      } else out.push(...entriesWithin(node, container, numbering, print, parent));
    }
  };
  visit(doc, null);
  return out;
}

const known = new ReferenceMemo<readonly OutlineEntry[]>();

function entriesWithin(
  unit: Node,
  container: Node,
  numbering: Numbering,
  print: InlinePrinter,
  parent: ProvisionId | null,
): readonly OutlineEntry[] {
  const make = (): readonly OutlineEntry[] => {
    const numbers = numbering.within(unit);
    const entries: OutlineEntry[] = [];
    // Both walks take the identified nodes in document order; those in a table have numbers and no entries.
    let next = 0;
    const visit = (node: Node, around: Node, above: ProvisionId | null, isListed: boolean): void => {
      let inner = above;
      if (isIdentified(node, around)) {
        const number = numbers[next++];
        if (number === undefined) throw new Error(`no number for ${String(idOf(node))}`);
        if (isListed) entries.push(entryOf(node, number, print, above));
        inner = number.id;
      }
      if (node.type.inlineContent) return;
      for (const child of node.content.content) visit(child, node, inner, isListed && node.type.name !== 'table');
    };
    visit(unit, container, parent, true);
    return entries;
  };
  return known.get(unit, numbering, parent, make);
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
