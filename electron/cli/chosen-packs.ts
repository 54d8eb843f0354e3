import { packsInForce } from '../../shared/packs/packs-in-force.ts';
import type { PackLibrary } from '../../shared/packs/pack-library.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import { withRegions } from '../../shared/packs/regions.ts';
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

/**
 * The rights packs of a list such as "international,canada:ontario", with those that they refine. After a colon stand the
 * regions whose law counts, "canada:ontario:british-columbia"; without a colon it is all of them, "canada:" is none.
 */
export function chosenRights(list: string, library: PackLibrary): RightsPack[] {
  const wanted = list.split(',').map((item) => item.trim().split(':'));
  const packs = packsInForce(
    wanted.map(([id = '']) => id),
    library.rights,
  );
  if (!packs.ok) throw new UsageError(unknown('rights pack', packs.error.id, packs.error.known));
  return packs.value.map((pack) => {
    const [, ...regions] = wanted.find(([id]) => id === pack.id) ?? [];
    return regions.length === 0 ? pack : inRegions(pack, regions);
  });
}

/** The pack with these regions chosen; an unknown one is wrong usage and is answered with those that there are. */
export function inRegions(pack: RightsPack, regions: readonly string[]): RightsPack {
  const known = (pack.regions ?? []).map(({ id }) => id);
  const chosen = regions.map((id) => id.trim()).filter((id) => id !== '');
  const strange = chosen.find((id) => !known.includes(id));
  if (strange !== undefined) throw new UsageError(unknown(`region of ${pack.id}`, strange, known));
  return withRegions(pack, chosen);
}

function unknown(kind: string, id: string, known: readonly string[]): string {
  const others = known.length === 0 ? 'there are none' : `there are ${known.join(', ')}`;
  return `there is no ${kind} ${JSON.stringify(id)}; ${others}`;
}
