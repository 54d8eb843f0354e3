import type { Node } from '@tiptap/pm/model';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { findUnit } from '../../../shared/ordinance/provision-index.ts';

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
  doc: Node,
): ByPlace<T> {
  const here: T[] = [];
  const section: T[] = [];
  const whole: T[] = [];
  const innermost = path.at(-1) ?? null;
  const unit = path.find((id) => !isContainerKind(numbering.get(id)?.kind)) ?? null;
  // There may be thousands, of which those of one section are looked at closely.
  const inUnit = idsWithin(doc, unit, numbering);
  for (const one of found) {
    const at = one.provision;
    if (at === null) whole.push(one);
    else if (innermost === null) continue;
    else if (at === innermost) here.push(one);
    else if (!inUnit.has(at)) continue;
    else if (path.includes(at) || numbering.isWithin(at, innermost)) here.push(one);
    else section.push(one);
  }
  return { here, section, whole };
}

function idsWithin(doc: Node, unit: ProvisionId | null, numbering: Numbering): ReadonlySet<ProvisionId> {
  const found = unit === null ? null : findUnit(doc, unit);
  return new Set(found === null ? [] : numbering.within(found.node).map(({ id }) => id));
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
