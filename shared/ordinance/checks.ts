import type { Node } from '@tiptap/pm/model';
import { atOnce } from '../at-once.ts';
import type { Profile } from '../packs/profile.ts';
import { brokenReferences } from './checks/broken-references.ts';
import { checkContainer, type CheckedUnit, checkUnit } from './checks/checked-unit.ts';
import { definitionFindings } from './checks/definition-findings.ts';
import { duplicateNumbers } from './checks/duplicate-numbers.ts';
import { missingParts } from './checks/mandatory-parts.ts';
import { penaltyPower } from './checks/penalty-power.ts';
import { skippedNumbers } from './checks/skipped-numbers.ts';
import { staleReferences } from './checks/stale-references.ts';
import { unresolvedReferences } from './checks/unresolved-references.ts';
import { definitionsOf } from './definitions.ts';
import type { Finding } from './finding.ts';
import { numberOrdinance } from './numbering.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf, isIdentified } from './provision-kinds.ts';
import { recogniseReferences } from './recognise-references.ts';
import { type Spelling, spellingFindings } from './spelling/spelling-findings.ts';

export type { Finding, Fix, Severity } from './finding.ts';

/**
 * What is wrong or doubtful in the ordinance as law is drafted: first what the whole lacks, then by provision in document
 * order. Finding nothing is no statement that all is well. What depends on one section alone is worked out once for it.
 * Spelling is told of where a dictionary is given, as far as its book has been filled.
 */
export function checkOrdinance(doc: Node, profile: Profile, spelling: Spelling | null = null): Finding[] {
  return atOnce(checkInSteps(doc, profile, spelling));
}

/** As `checkOrdinance`, a top node at a time, so that a long by-law can be checked between other things. */
export function* checkInSteps(
  doc: Node,
  profile: Profile,
  spelling: Spelling | null = null,
): Generator<void, Finding[]> {
  const units = checkedUnits(doc, profile);
  yield;
  const numbering = numberOrdinance(doc, profile.numbering);
  const duplicates = duplicateNumbers(units, numbering);
  yield;
  const skipped = skippedNumbers(units, profile.numbering);
  const power = penaltyPower(doc, units, profile);
  yield;
  const terms = definitionsOf(doc);
  yield;
  const definitions = definitionFindings(terms);
  const spelt = spelling === null ? null : spellingFindings(terms, profile, spelling);
  const recognition = recogniseReferences(doc, profile.numbering);
  const findings = missingParts(doc, profile);
  for (const unit of units) {
    yield;
    const beyond = [
      ...brokenReferences(unit.node, numbering),
      ...staleReferences(unit.node, doc, numbering),
      ...unresolvedReferences(unit.node, recognition),
      ...(definitions.get(unit.node) ?? []),
      ...(spelt?.get(unit.node) ?? []),
      ...(duplicates.size === 0 ? [] : unit.nodes.flatMap(({ id }) => duplicates.get(id) ?? [])),
      ...(skipped.size === 0 ? [] : unit.nodes.flatMap(({ id }) => skipped.get(id) ?? [])),
      ...(power?.unit === unit ? [power.finding] : []),
    ];
    if (beyond.length === 0) findings.push(...unit.findings);
    else findings.push(...inOrder([...unit.findings, ...beyond], unit));
  }
  return findings;
}

/** By the order of the nodes that they stand at. */
function inOrder(findings: readonly Finding[], unit: CheckedUnit): Finding[] {
  const order = new Map(unit.nodes.map(({ id }, i) => [id as string, i]));
  const place = ({ provision }: Finding): number => order.get(provision ?? '') ?? 0;
  return findings.toSorted((a, b) => place(a) - place(b));
}

function checkedUnits(doc: Node, profile: Profile): readonly CheckedUnit[] {
  const units: CheckedUnit[] = [];
  const visit = (container: Node, inSchedule: boolean): void => {
    for (const node of container.content.content) {
      if (!isIdentified(node, container)) continue;
      if (!isIndexContainer(node)) {
        units.push(checkUnit(node, container, inSchedule, profile));
        continue;
      }
      const id = idOf(node);
      const around = { node, parent: container, inSchedule, inQuotation: false, inTable: false };
      if (id !== null) units.push(checkContainer({ id, ...around }, profile));
      visit(node, inSchedule || node.type.name === 'schedule');
    }
  };
  visit(doc, false);
  return units;
}
