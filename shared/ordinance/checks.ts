import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../packs/profile.ts';
import { brokenReferences } from './checks/broken-references.ts';
import { type CheckedNode, checkedNodes, type NodeRule } from './checks/checked-node.ts';
import { duplicateNumbers } from './checks/duplicate-numbers.ts';
import { emptyProvisions } from './checks/empty-provisions.ts';
import { figureAlternative } from './checks/figure-alternative.ts';
import { headings } from './checks/headings.ts';
import { missingParts } from './checks/mandatory-parts.ts';
import { proseFindings } from './checks/prose.ts';
import { unfilledBlanks } from './checks/unfilled-blanks.ts';
import { wrongLevel } from './checks/wrong-level.ts';
import type { Finding } from './finding.ts';
import { numberOrdinance } from './numbering.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf, isIdentified } from './provision-kinds.ts';

export type { Finding, Fix, Severity } from './finding.ts';

const nodeRules: readonly NodeRule[] = [
  wrongLevel,
  headings,
  emptyProvisions,
  unfilledBlanks,
  figureAlternative,
  proseFindings,
];

/**
 * What is wrong or doubtful in the ordinance as law is drafted: first what the whole lacks, then by provision in document
 * order. Finding nothing is no statement that all is well. What depends on one section alone is worked out once for it.
 */
export function checkOrdinance(doc: Node, profile: Profile): Finding[] {
  const nodes: CheckedNode[] = [];
  const byNode: Finding[] = [];
  const visit = (container: Node, inSchedule: boolean): void => {
    for (const node of container.content.content) {
      if (isIndexContainer(node)) {
        const id = idOf(node);
        if (id !== null) {
          const own = { node, id, parent: container, inSchedule, inQuotation: false, inTable: false };
          nodes.push(own);
          byNode.push(...applyRules([own], profile));
        }
        visit(node, inSchedule || node.type.name === 'schedule');
      } else if (isIdentified(node, container)) {
        const unit = checkUnit(node, container, inSchedule, profile);
        nodes.push(...unit.nodes);
        byNode.push(...unit.findings);
      }
    }
  };
  visit(doc, false);
  const numbering = numberOrdinance(doc, profile.numbering);
  const found = [...byNode, ...brokenReferences(nodes, numbering), ...duplicateNumbers(nodes, numbering)];
  const place = ({ provision }: Finding): number => (provision === null ? -1 : (numbering.position(provision) ?? -1));
  return [...missingParts(doc, profile), ...found.toSorted((a, b) => place(a) - place(b))];
}

interface CheckedUnit {
  readonly profile: Profile;
  readonly parentKind: string;
  readonly inSchedule: boolean;
  readonly nodes: readonly CheckedNode[];
  readonly findings: readonly Finding[];
}
const known = new WeakMap<Node, CheckedUnit>();

function checkUnit(unit: Node, parent: Node, inSchedule: boolean, profile: Profile): CheckedUnit {
  const before = known.get(unit);
  const parentKind = parent.type.name;
  if (before?.profile === profile && before.parentKind === parentKind && before.inSchedule === inSchedule) return before;
  const nodes = checkedNodes(unit, parent, inSchedule);
  const checked = { profile, parentKind, inSchedule, nodes, findings: applyRules(nodes, profile) };
  known.set(unit, checked);
  return checked;
}

const applyRules = (nodes: readonly CheckedNode[], profile: Profile): Finding[] =>
  nodes.flatMap((checked) =>
    nodeRules.flatMap((rule) => rule(checked, profile).map((rough) => ({ ...rough, provision: checked.id }))),
  );
