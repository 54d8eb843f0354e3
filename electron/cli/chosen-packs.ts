import { packsInForce } from '../../shared/packs/packs-in-force.ts';
import type { PackLibrary } from '../../shared/packs/pack-library.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import { UsageError } from './command.ts';

/** One pack by its id; an unknown id is wrong usage and is answered with those that there are. */
export function packById<T extends { readonly id: string }>(kind: string, id: string, packs: readonly T[]): T {
  const found = packs.find((pack) => pack.id === id);
  if (found === undefined)
    throw new UsageError(
      unknown(
        kind,
        id,
        packs.map((pack) => pack.id),
      ),
    );
  return found;
}

export const chosenProfile = (id: string, library: PackLibrary): Profile => packById('profile', id, library.profiles);

/** The rights packs of a list such as "international,england", with those that they refine. */
export function chosenRights(list: string, library: PackLibrary): RightsPack[] {
  const ids = list.split(',').map((id) => id.trim());
  const packs = packsInForce(ids, library.rights);
  if (!packs.ok) throw new UsageError(unknown('rights pack', packs.error.id, packs.error.known));
  return packs.value;
}

function unknown(kind: string, id: string, known: readonly string[]): string {
  return `there is no ${kind} ${JSON.stringify(id)}; there are ${known.join(', ')}`;
}
