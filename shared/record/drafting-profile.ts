import type { Profile } from '../packs/profile.ts';
import { type AvoidList, profileAvoiding } from '../packs/words-to-avoid.ts';
import type { DossierMeta } from './draft.ts';

const none: AvoidList = [];

/** The profile that a dossier's text is checked by: its jurisdiction's, and the words that its council avoids. */
export const draftingProfile = (dossier: {
  readonly packs: { readonly profile: Profile };
  readonly meta: Pick<DossierMeta, 'avoid'>;
}): Profile => profileAvoiding(dossier.packs.profile, dossier.meta.avoid ?? none);
