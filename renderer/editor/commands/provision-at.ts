import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { isProvision, kindAt, levelOf } from '../../../shared/ordinance/provision-kinds.ts';

/** A provision round a position: the node, its depth there and the position before it. */
export interface ProvisionAt {
  readonly node: Node;
  readonly depth: number;
  readonly pos: number;
}

/** The innermost provision round a position; null outside provisions and inside a table cell. */
export function provisionAt($pos: ResolvedPos): ProvisionAt | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (isProvision(node)) return { node, depth, pos: $pos.before(depth) };
    if (node.type.spec.isolating) return null;
  }
  return null;
}

/** The kind of a provision node. */
export const kindOf = (node: Node): ProvisionKind => node.type.name as ProvisionKind;

/** The level below a kind; an item has none below it. */
export const kindBelow = (kind: string): ProvisionKind => kindAt(Math.min(7, (levelOf(kind) ?? 3) + 1));

/** Part, chapter or schedule: what holds sections and is itself never a line of a list. */
export const isDivision = (node: Node): boolean => /^(part|chapter|schedule)$/.test(node.type.name);
