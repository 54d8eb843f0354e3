import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../packs/profile.ts';
import type { Finding } from '../finding.ts';
import type { CheckedUnit } from './checked-unit.ts';
import { threatens } from './penalties.ts';
import { phraseMatcher } from './phrases.ts';

const threatening = new WeakMap<CheckedUnit, ReturnType<typeof firstThreat>>();
const naming = new WeakMap<Node, { readonly profile: Profile; readonly names: boolean }>();

/** The first threat of a by-law that punishes but nowhere names the power to do so, in the words that the profile knows. */
export function penaltyPower(
  doc: Node,
  units: readonly CheckedUnit[],
  profile: Profile,
): { readonly unit: CheckedUnit; readonly finding: Finding } | null {
  const { penalties } = profile;
  if (penalties === undefined || penalties.power.length === 0) return null;
  for (const unit of units) {
    let threat = threatening.get(unit);
    if (threat === undefined) threatening.set(unit, (threat = firstThreat(unit)));
    if (threat === null) continue;
    if (doc.content.content.some((node) => namesPower(node, profile, penalties.power))) return null;
    const { powerMessage, source } = penalties;
    const finding: Finding = {
      rule: 'penalty-without-power',
      severity: 'warning',
      provision: threat,
      message: powerMessage,
      fix: null,
      source,
    };
    return { unit, finding };
  }
  return null;
}

const firstThreat = (unit: CheckedUnit) => unit.nodes.find((checked) => threatens(checked) !== null)?.id ?? null;

function namesPower(node: Node, profile: Profile, power: readonly string[]): boolean {
  const before = naming.get(node);
  if (before?.profile === profile) return before.names;
  const names = phraseMatcher(power).isIn(node.textContent);
  naming.set(node, { profile, names });
  return names;
}
