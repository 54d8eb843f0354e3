import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';

/** What was found about the provision under the cursor, about the rest of its section, and about the whole. */
export interface ByPlace<T> {
  readonly here: readonly T[];
  readonly section: readonly T[];
  readonly whole: readonly T[];
}

/**
 * Sorts what was found by the cursor's path (outermost first). "Here" is what stands at a provision that holds the
 * cursor, or inside the innermost one; a part or chapter counts only where the cursor is in nothing smaller.
 */
export function byPlace<T extends PromptState | Finding>(
  found: readonly T[],
  path: readonly ProvisionId[],
  numbering: Numbering,
): ByPlace<T> {
  const here: T[] = [];
  const section: T[] = [];
  const whole: T[] = [];
  const innermost = path.at(-1) ?? null;
  const unit = path.find((id) => !isContainerKind(numbering.get(id)?.kind)) ?? null;
  for (const one of found) {
    const at = one.provision;
    if (at === null) whole.push(one);
    else if (innermost === null) continue;
    else if (at === innermost) here.push(one);
    else if (unit === null) continue;
    else if (numbering.isWithin(at, innermost) || (path.includes(at) && numbering.isWithin(at, unit))) here.push(one);
    else if (numbering.isWithin(at, unit)) section.push(one);
  }
  return { here, section, whole };
}

function isContainerKind(kind: string | undefined): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'schedule';
}

/** How many stand at each provision, for the bars on the page and the marks in the outline. */
export function countsByProvision(
  found: readonly { readonly provision: ProvisionId | null }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { provision } of found) if (provision !== null) counts.set(provision, (counts.get(provision) ?? 0) + 1);
  return counts;
}
