import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../finding.ts';
import type { Profile } from '../../packs/profile.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';

/** An identified node as the rules see it. */
export interface CheckedNode {
  readonly node: Node;
  readonly id: ProvisionId;
  readonly parent: Node;
  readonly inSchedule: boolean;
  /** Words of another instrument, which a drafter cannot mend. */
  readonly inQuotation: boolean;
  readonly inTable: boolean;
}

/** What one rule makes of one node by itself, under a profile. */
export type NodeRule = (checked: CheckedNode, profile: Profile) => readonly Rough[];
/** A finding before its provision is filled in: it is that of the node. */
export type Rough = Omit<Finding, 'provision'>;

/** The identified nodes inside a unit, itself first, in document order. */
export function checkedNodes(unit: Node, parent: Node, inSchedule: boolean): readonly CheckedNode[] {
  const out: CheckedNode[] = [];
  const visit = (node: Node, around: Node, flags: Omit<CheckedNode, 'node' | 'id' | 'parent'>): void => {
    const id = isIdentified(node, around) ? idOf(node) : null;
    if (id !== null) out.push({ node, id, parent: around, ...flags });
    if (node.type.inlineContent) return;
    const name = node.type.name;
    const inner = {
      inSchedule: flags.inSchedule || name === 'schedule',
      inQuotation: flags.inQuotation || name === 'quotedStructure',
      inTable: flags.inTable || name === 'table',
    };
    for (const child of node.content.content) visit(child, node, inner);
  };
  visit(unit, parent, { inSchedule, inQuotation: false, inTable: false });
  return out;
}
