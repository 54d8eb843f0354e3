import type { Node } from '@tiptap/pm/model';
import { ownLines, positionsOf } from '../checks/own-lines.ts';
import type { Definitions, PlacedDefinition, TermUse } from '../definitions.ts';
import type { Numbering } from '../numbering.ts';
import { inlinePrinter, ownText, textOf } from '../ordinance-text.ts';
import { findProvision, findUnit, isIndexContainer } from '../provision-index.ts';
import type { ProvisionId } from '../provision-id.ts';

/** A use of a term as positions in its document. */
export interface PlacedUse {
  readonly use: TermUse;
  readonly from: number;
  readonly to: number;
}

/** The words that say what a term means, as they print where it is defined; '' if that is gone from the document. */
export function meaningOf(doc: Node, { definition }: PlacedDefinition, numbering: Numbering): string {
  const found = findProvision(doc, definition.provision);
  if (found === null) return '';
  const print = inlinePrinter(numbering);
  return definition.isProvision ? textOf(found.node, print) : ownText(found.node, print);
}

/** The uses of terms in a top node (or the own lines of a part), in the document that `definitions` are of. */
export function usesIn(doc: Node, unit: Node, definitions: Definitions): readonly PlacedUse[] {
  return definitions.uses(unit).flatMap((use) => {
    const found = findProvision(doc, use.provision);
    const place = found && positionsOf(found.node, found.pos, use.from, use.to);
    return place === null ? [] : [{ use, ...place }];
  });
}

/** The uses of terms in the top nodes that lie between two positions. */
export function usesBetween(doc: Node, from: number, to: number, definitions: Definitions): readonly PlacedUse[] {
  const uses: PlacedUse[] = [];
  doc.nodesBetween(from, to, (node) => {
    uses.push(...usesIn(doc, node, definitions));
    return isIndexContainer(node);
  });
  return uses;
}

/** What terms a provision uses, itself and in all that is in it, each once for each meaning, in order. */
export function termsUsedIn(
  doc: Node,
  provision: ProvisionId,
  definitions: Definitions,
  numbering: Numbering,
): readonly PlacedDefinition[] {
  const unit = findUnit(doc, provision);
  if (unit === null || (isIndexContainer(unit.node) && ownLines(unit.node).length === 0)) return [];
  const within = definitions
    .uses(unit.node)
    .filter((use) => use.provision === provision || numbering.isWithin(use.provision, provision));
  return [...new Set(within.map(({ definition }) => definition))];
}
