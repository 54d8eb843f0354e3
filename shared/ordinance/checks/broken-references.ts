import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../finding.ts';
import type { Numbering } from '../numbering.ts';
import { atLeaf } from './leaf-place.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { type HeldReference, referencesIn } from '../reference-memo.ts';

/** The references of a top node, one of whose targets is no longer in the document or that never had one. */
export function brokenReferences(unit: Node, numbering: Numbering): Finding[] {
  return ownReferences(unit)
    .filter(({ node }) => {
      const targets = node.attrs['to'] as readonly ProvisionId[];
      return targets.length === 0 || targets.some((target) => numbering.get(target) === undefined);
    })
    .map(({ node, from }) => ({
      rule: 'broken-reference',
      severity: 'error',
      provision: from,
      message: 'A reference here points to a provision that is not in the text.',
      fix: null,
      source: null,
      ...atLeaf(unit, from, node),
    }));
}

/** The live references of a top node; of a part, chapter or schedule those in its own lines. */
export function ownReferences(unit: Node): readonly HeldReference[] {
  if (!isIndexContainer(unit)) return referencesIn(unit);
  return unit.content.content
    .filter((child) => child.type.inlineContent && idOf(child) === null)
    .flatMap((line) => referencesIn(line).map((reference) => ({ ...reference, from: idOf(unit) })));
}
