import type { ListedReference } from './list-references.ts';
import type { Numbering } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';

/** Who refers to a provision from elsewhere: to itself or to all around it by a range, and to what stands in it. */
export interface Referrers {
  readonly itself: readonly ListedReference[];
  readonly inside: readonly ListedReference[];
}

/** From outside the provision; "this section" in section 4 is no news to who stands in section 4. */
export function referrersTo(id: ProvisionId, references: readonly ListedReference[], numbering: Numbering): Referrers {
  const itself: ListedReference[] = [];
  const inside: ListedReference[] = [];
  for (const reference of references) {
    if (reference.to.length === 0 || (reference.from !== null && numbering.isWithin(reference.from, id))) continue;
    if (reference.to.includes(id) || isBetween(id, reference, numbering)) itself.push(reference);
    else if (reference.to.some((target) => numbering.isWithin(target, id))) inside.push(reference);
  }
  return { itself, inside };
}

/** True if a range says more than its two ends and this is one of those between: of their kind, not what stands in them. */
function isBetween(id: ProvisionId, { to, range }: ListedReference, numbering: Numbering): boolean {
  const [first, last] = [to[0], to.at(-1)];
  if (!range || first === undefined || last === undefined) return false;
  const [start, here, end] = [numbering.position(first), numbering.position(id), numbering.position(last)];
  if (start === undefined || here === undefined || end === undefined || here < start || here > end) return false;
  return numbering.get(id)?.kind === numbering.get(first)?.kind;
}
