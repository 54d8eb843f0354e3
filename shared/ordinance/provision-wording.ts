import type { Node } from '@tiptap/pm/model';
import type { Numbering } from './numbering.ts';
import { headingText, inlinePrinter, type InlinePrinter, ownText, plainPrinter } from './ordinance-text.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/** A provision's heading and own lines, without what has an id of its own. */
export interface Wording {
  /** Without numbers and without what references print: the same wherever the provision moves. */
  readonly text: string;
  /** As read: references printed. */
  readonly printed: string;
}

/** The words of a provision as it stands. */
export function wordingOf(node: Node, numbering: Numbering): Wording {
  return { text: wordsAlone(node), printed: words(node, inlinePrinter(numbering)) };
}

/** `text` of a wording alone, without printing references. */
export const wordsAlone = (node: Node): string => words(node, plainPrinter);

/** The identified nodes with words that stand in a section or below, in order; a part or schedule stands for itself. */
export function wordedInside(node: Node): readonly { readonly id: ProvisionId; readonly node: Node }[] {
  if (isIndexContainer(node) || node.type.inlineContent) return [];
  const found: { id: ProvisionId; node: Node }[] = [];
  node.descendants((child, _, parent) => {
    if (child.isInline) return false;
    const id = isIdentified(child, parent) && child.type.name !== 'note' ? idOf(child) : null;
    if (id !== null && wordsAlone(child) !== '') found.push({ id, node: child });
    return !child.type.inlineContent && child.type.name !== 'table';
  });
  return found;
}

function words(node: Node, print: InlinePrinter): string {
  const lines = [headingText(node, print), ownText(node, print)];
  // A second space is not another word.
  return lines
    .map((line) =>
      line
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
}
