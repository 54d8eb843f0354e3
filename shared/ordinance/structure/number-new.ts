import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../../packs/profile.ts';
import { numberOrdinance } from '../numbering.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { numbersFor, rowsOf } from './insert-keeping.ts';
import { freeProvisions, isFixed } from './lock-numbers.ts';

/**
 * In a by-law with locked numbers, gives each provision that has none one that fits where it stands; also one that came
 * in with the number of another, as a copy does. All together: what is pasted may be long.
 */
export function numberNewProvisions(
  tr: Transform,
  profile: NumberingProfile,
  isNew: (id: ProvisionId) => boolean,
): void {
  const freed = new Set<ProvisionId>();
  let count: number;
  do {
    count = freed.size;
    // What is in a copy is often right as soon as the copy has its number: so from the outside in, each once.
    for (const { id, pos } of newTwins(tr.doc, profile, (one) => isNew(one) && !freed.has(one))) {
      tr.setNodeAttribute(pos, 'num', null);
      freed.add(id);
    }
    numberFree(tr, profile);
  } while (freed.size > count);
}

function numberFree(tr: Transform, profile: NumberingProfile): void {
  const free = new Map(freeProvisions(tr.doc, profile).map(({ id, pos }) => [id, pos]));
  if (free.size === 0) return;
  const numbering = numberOrdinance(tr.doc, profile);
  const isWaiting = (id: ProvisionId | null): id is ProvisionId => id !== null && free.has(id);
  for (const { level, nodes } of rowsOf(tr.doc, profile)) {
    const ids = nodes.map(idOf);
    if (!ids.some(isWaiting)) continue;
    const numbers = ids.map((id) => (id === null || free.has(id) ? '' : (numbering.get(id)?.number ?? '')));
    for (const [index, id] of ids.entries()) {
      const num = isWaiting(id) ? numbersFor(level, numbers, index).next().value : undefined;
      if (num === undefined || !isWaiting(id)) continue;
      numbers[index] = num;
      tr.setNodeAttribute(free.get(id) ?? 0, 'num', num);
      free.delete(id);
    }
  }
  // After the last of its row counting goes on.
  const counted = numberOrdinance(tr.doc, profile);
  for (const [id, pos] of free) {
    const num = counted.get(id)?.number;
    if (num) tr.setNodeAttribute(pos, 'num', num);
  }
}

/** Where new provisions stand that are cited as another one is, and are in no other such. */
function newTwins(
  doc: Node,
  profile: NumberingProfile,
  isNew: (id: ProvisionId) => boolean,
): { id: ProvisionId; pos: number }[] {
  const numbering = numberOrdinance(doc, profile);
  let cited: Map<string, number> | null = null;
  const isCitedTwice = (id: ProvisionId): boolean => {
    if (cited === null) {
      cited = new Map();
      for (const { fullLabel } of numbering.all()) cited.set(fullLabel, (cited.get(fullLabel) ?? 0) + 1);
    }
    return (cited.get(numbering.get(id)?.fullLabel ?? '') ?? 0) > 1;
  };
  const twins: { id: ProvisionId; pos: number }[] = [];
  doc.descendants((node, pos) => {
    const id = idOf(node);
    if (id !== null && isFixed(node) && isNew(id) && isCitedTwice(id)) {
      twins.push({ id, pos });
      return false;
    }
    return !node.isTextblock && node.type.name !== 'quotedStructure';
  });
  return twins;
}
