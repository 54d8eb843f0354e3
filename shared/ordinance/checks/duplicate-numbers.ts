import type { Finding } from '../finding.ts';
import { fixedNumber } from '../level-count.ts';
import type { Numbering } from '../numbering.ts';
import { idOf, isProvision } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { CheckedUnit } from './checked-unit.ts';

/**
 * Provisions that are cited alike, so that a reference to one could mean the other. It takes a number that its author
 * fixed or left out; what is in quoted words or in the cells of a table is not cited by number.
 */
export function duplicateNumbers(
  units: readonly CheckedUnit[],
  numbering: Numbering,
): ReadonlyMap<ProvisionId, Finding> {
  const findings = new Map<ProvisionId, Finding>();
  if (!units.some(({ hasFixedNumber }) => hasFixedNumber)) return findings;
  const nodes = units.flatMap((unit) => unit.nodes);
  // What is cited alike only because the provision around it is goes without saying.
  const alike = new Set<ProvisionId | null>();
  const first = new Map<string, ProvisionId>();
  for (const { node, id, parent, inQuotation, inTable } of nodes) {
    if (inQuotation || inTable || !isProvision(node) || node.type.name === 'definition') continue;
    const number = numbering.get(id);
    // A schedule without a number is cited all the same: “the Schedule”.
    if (number === undefined || (number.number === '' && node.type.name !== 'schedule')) continue;
    const other = first.get(number.fullLabel);
    if (other === undefined) first.set(number.fullLabel, id);
    else if (other !== id) {
      alike.add(id);
      if (alike.has(idOf(parent))) continue;
      const isFixed = fixedNumber(node) !== null;
      findings.set(id, {
        rule: 'duplicate-number',
        severity: isFixed ? 'error' : 'warning',
        provision: id,
        message: `An earlier provision is also cited as “${number.fullLabel}”.`,
        fix: isFixed ? { kind: 'set-number', provision: id, num: null } : null,
        source: null,
      });
    }
  }
  return findings;
}
