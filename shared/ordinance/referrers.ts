import type { ListedReference } from './list-references.ts';
import type { Numbering } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';

/** Who refers to a provision from elsewhere: to itself or to all around it by a range, and to what stands in it. */
export interface Referrers {
  readonly itself: readonly ListedReference[];
  readonly inside: readonly ListedReference[];
}

interface Answer {
  readonly id: ProvisionId;
  readonly numbering: Numbering;
  readonly referrers: Referrers;
}
/** Of each list the last answer: what stands beside the text asks the same in several places. */
const answers = new WeakMap<readonly ListedReference[], Answer>();

/** From outside the provision; "this section" in section 4 is no news to who stands in section 4. */
export function referrersTo(id: ProvisionId, references: readonly ListedReference[], numbering: Numbering): Referrers {
  const last = answers.get(references);
  if (last?.id === id && last.numbering === numbering) return last.referrers;
  const referrers = look(id, references, numbering);
  answers.set(references, { id, numbering, referrers });
  return referrers;
}

function look(id: ProvisionId, references: readonly ListedReference[], numbering: Numbering): Referrers {
  const { byTarget, ranges } = indexOf(references);
  const itself = new Set(byTarget.get(id));
  for (const range of ranges) if (isBetween(id, range, numbering)) itself.add(range);
  const inside = new Set<ListedReference>();
  for (const [target, fellows] of byTarget) {
    if (target === id || !numbering.isWithin(target, id)) continue;
    for (const reference of fellows) if (!itself.has(reference)) inside.add(reference);
  }
  const fromElsewhere = ({ from }: ListedReference): boolean => from === null || !numbering.isWithin(from, id);
  const inOrder = (found: ReadonlySet<ListedReference>): ListedReference[] =>
    [...found].filter(fromElsewhere).sort((a, b) => a.pos - b.pos);
  return { itself: inOrder(itself), inside: inOrder(inside) };
}

interface Index {
  readonly byTarget: ReadonlyMap<ProvisionId, readonly ListedReference[]>;
  readonly ranges: readonly ListedReference[];
}
const indexes = new WeakMap<readonly ListedReference[], Index>();

/** Who names each target, once for a list: it is asked again wherever the cursor goes. */
function indexOf(references: readonly ListedReference[]): Index {
  let index = indexes.get(references);
  if (index === undefined) {
    const byTarget = new Map<ProvisionId, ListedReference[]>();
    for (const reference of references) {
      for (const target of reference.to) {
        const fellows = byTarget.get(target);
        if (fellows === undefined) byTarget.set(target, [reference]);
        else fellows.push(reference);
      }
    }
    indexes.set(references, (index = { byTarget, ranges: references.filter(({ range }) => range) }));
  }
  return index;
}

/** True if a range says more than its two ends and this is one of those between: of their kind, not what stands in them. */
function isBetween(id: ProvisionId, { to, range }: ListedReference, numbering: Numbering): boolean {
  const [first, last] = [to[0], to.at(-1)];
  if (!range || first === undefined || last === undefined) return false;
  const [start, here, end] = [numbering.position(first), numbering.position(id), numbering.position(last)];
  if (start === undefined || here === undefined || end === undefined || here < start || here > end) return false;
  return numbering.get(id)?.kind === numbering.get(first)?.kind;
}
