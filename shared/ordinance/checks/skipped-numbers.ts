import type { NumberingProfile } from '../../packs/profile.ts';
import type { Finding } from '../finding.ts';
import { bareNumber, countAfter, type CountedKind, counterOf, fixedNumber } from '../level-count.ts';
import { formatOrdinal, isInsertion, parseOrdinal } from '../number-series.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { CheckedUnit } from './checked-unit.ts';

/**
 * Numbers that their author fixed and that leave out some before them: 3, then 5. It takes a fixed number, since the
 * others count on. Tens with gaps (10, 20, 30) are a way of numbering and no slip.
 */
export function skippedNumbers(
  units: readonly CheckedUnit[],
  { body, inSchedule }: NumberingProfile,
): ReadonlyMap<ProvisionId, Finding> {
  const findings = new Map<ProvisionId, Finding>();
  if (!units.some(({ hasFixedNumber }) => hasFixedNumber)) return findings;
  const counts = new Map<string, number>();
  let schedule = '';
  for (const { node, id, parent, inQuotation, inTable, inSchedule: isInSchedule } of units.flatMap(
    (unit) => unit.nodes,
  )) {
    const kind = node.type.name;
    if (kind === 'schedule') schedule = id;
    if (inQuotation || inTable || counterOf(kind) === undefined) continue;
    const level = (isInSchedule ? inSchedule : body)[kind as CountedKind];
    const series =
      level.restart === 'never' ? `${isInSchedule ? schedule : ''}/${kind}` : `${idOf(parent) ?? ''}/${kind}`;
    const before = counts.get(series) ?? 0;
    const num = fixedNumber(node);
    const bare = num === null ? null : bareNumber(num);
    counts.set(series, countAfter(before, bare, level));
    const place =
      bare === null || bare === '' || isInsertion(bare) ? null : parseOrdinal(bare, level.scheme, level.afterZ);
    if (place === null || place <= before + 1 || (place % 10 === 0 && before % 10 === 0)) continue;
    // So wide a gap in letters is another series: "(iii)" among (a), (b) is a roman three.
    if (level.scheme !== 'decimal' && place > before + 6) continue;
    const name = (n: number): string => formatOrdinal(n, level.scheme, level.afterZ);
    const missing = place === before + 2 ? name(before + 1) : `${name(before + 1)} to ${name(place - 1)}`;
    findings.set(id, {
      rule: 'skipped-number',
      severity: 'advice',
      provision: id,
      message: `No ${kind} is numbered ${missing}: this one has the number ${name(place)}.`,
      fix: null,
      source: null,
    });
  }
  return findings;
}
