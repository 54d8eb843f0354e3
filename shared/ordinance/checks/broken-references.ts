import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../finding.ts';
import type { Numbering } from '../numbering.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { CheckedNode } from './checked-node.ts';
import { ownLines } from './own-lines.ts';

/** References one of whose targets is no longer in the document, or that never had one. */
export function brokenReferences(nodes: readonly CheckedNode[], numbering: Numbering): Finding[] {
  const findings: Finding[] = [];
  for (const { node, id } of nodes) {
    for (const targets of targetsIn(node)) {
      if (targets.length > 0 && targets.every((target) => numbering.get(target) !== undefined)) continue;
      findings.push({
        rule: 'broken-reference',
        severity: 'error',
        provision: id,
        message: 'A reference here points to a provision that is not in the text.',
        fix: null,
        source: null,
      });
    }
  }
  return findings;
}

type Targets = readonly ProvisionId[];
const known = new WeakMap<Node, readonly Targets[]>();

function targetsIn(provision: Node): readonly Targets[] {
  let targets = known.get(provision);
  if (targets === undefined) {
    targets = ownLines(provision).flatMap(({ node }) =>
      node.content.content
        .filter((leaf) => leaf.type.name === 'reference')
        .map((leaf) => leaf.attrs['to'] as readonly ProvisionId[]),
    );
    known.set(provision, targets);
  }
  return targets;
}
