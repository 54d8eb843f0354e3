import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../finding.ts';
import type { Numbering } from '../numbering.ts';
import { findProvision } from '../provision-index.ts';
import type { ProvisionId } from '../provision-id.ts';
import { atLeaf } from './leaf-place.ts';
import { ownReferences } from './broken-references.ts';

const repealed = /^[\s[(]*(?:section\s+\S+\s+)?(?:repealed|deleted|revoked|omitted|no longer in force)\b/i;

/**
 * Live references that have gone stale though their targets are there: a range whose ends were moved apart or turned
 * round, and a reference to a provision of which only "[Repealed]" is left.
 */
export function staleReferences(unit: Node, doc: Node, numbering: Numbering): Finding[] {
  return ownReferences(unit).flatMap(({ node, from }) => {
    const targets = node.attrs['to'] as readonly ProvisionId[];
    const message =
      rangeGoneWrong(node, targets, numbering) ?? targets.map((id) => gone(id, doc, numbering)).find(Boolean);
    if (message === undefined || message === null) return [];
    const found = {
      rule: 'stale-reference',
      severity: 'warning',
      provision: from,
      message,
      fix: null,
      source: null,
    } as const;
    return [{ ...found, ...atLeaf(unit, from, node) }];
  });
}

function rangeGoneWrong(node: Node, targets: readonly ProvisionId[], numbering: Numbering): string | null {
  const [first, last] = [targets[0], targets.at(-1)];
  if (node.attrs['range'] !== true || first === undefined || last === undefined || first === last) return null;
  const [a, b] = [numbering.get(first), numbering.get(last)];
  const [from, to] = [numbering.position(first), numbering.position(last)];
  if (a === undefined || b === undefined || from === undefined || to === undefined) return null;
  if (from > to) return `A range here goes backwards: ${a.fullLabel} now stands after ${b.fullLabel}.`;
  if (a.kind !== b.kind)
    return `A range here goes from a ${a.kind} to a ${b.kind}: one of its ends has changed its level.`;
  return null;
}

function gone(id: ProvisionId, doc: Node, numbering: Numbering): string | null {
  const number = numbering.get(id);
  if (number === undefined) return null;
  const target = findProvision(doc, id)?.node;
  if (target === undefined || target.content.size > 200 || !repealed.test(target.textContent)) return null;
  return `A reference here points to ${number.fullLabel}, of which only “${target.textContent.trim()}” is left.`;
}
