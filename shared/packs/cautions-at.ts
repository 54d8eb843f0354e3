import type { FromPack, JoinedLaw } from './join-law.ts';
import type { Caution, cautionParts } from './law-statements.ts';

/** A part of the work, or the question or prompt, at which somebody works. */
export type Place =
  | { readonly part: (typeof cautionParts)[number] }
  | { readonly question: string }
  | { readonly prompt: string }
  | { readonly right: string };

/** The cautions of the packs in force that matter there; one that names no place matters at the start. */
export function cautionsAt({ cautions }: Pick<JoinedLaw, 'cautions'>, place: Place): readonly FromPack<Caution>[] {
  return cautions.filter(({ at }) => {
    if ('question' in place) return at?.questions?.includes(place.question) ?? false;
    if ('prompt' in place) return at?.prompts?.includes(place.prompt) ?? false;
    if ('right' in place) return at?.rights?.includes(place.right) ?? false;
    return at === undefined ? place.part === 'start' : (at.parts?.includes(place.part) ?? false);
  });
}
