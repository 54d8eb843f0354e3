import { inReadingOrder } from './pack-order.ts';
import type { Profile } from './profile.ts';
import type { RightsPack } from './rights-pack.ts';

/**
 * The ids of the packs that a dossier of a jurisdiction begins with, in reading order: those that its profile names, or
 * the pack of its own name with those that it builds on, or the international one.
 */
export function usualRights(
  profile: Pick<Profile, 'id' | 'rights'> | undefined,
  packs: readonly RightsPack[],
): string[] {
  const own = packs.find(({ id }) => id === profile?.id);
  const wanted = profile?.rights ?? (own ? [...(own.refines ?? []), own.id] : ['international']);
  return inReadingOrder(packs)
    .map(({ id }) => id)
    .filter((id) => wanted.includes(id));
}
