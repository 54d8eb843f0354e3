import type { Node } from '@tiptap/pm/model';
import type { Span } from '../finding.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { placedLines } from './own-lines.ts';

/** Where a reference or a blank stands in the own lines of a provision inside a top node; null where it does not. */
export function leafPlace(unit: Node, provision: ProvisionId | null, leaf: Node): Span | null {
  let place: Span | null = null;
  const look = (holder: Node): void => {
    for (const line of placedLines(holder)) {
      line.node.forEach((child, offset) => {
        if (child === leaf) place ??= { from: line.from + offset, to: line.from + offset + child.nodeSize };
      });
    }
  };
  if (idOf(unit) === provision) look(unit);
  else
    unit.descendants((node) => {
      if (provision !== null && idOf(node) === provision) look(node);
      return place === null && !node.type.inlineContent;
    });
  return place;
}

/** The same as a finding has it: nothing where there is none. */
export function atLeaf(unit: Node, provision: ProvisionId | null, leaf: Node): { readonly at?: Span } {
  const at = leafPlace(unit, provision, leaf);
  return at === null ? {} : { at };
}
