import { comparePacks, type PackChange } from './compare-packs.ts';
import type { RightsPack } from './rights-pack.ts';

type Said = { readonly region?: string | undefined };

/** The ids of the regions whose law counts: those that a dossier chose, or all where nobody has chosen. */
export const regionsOf = (pack: RightsPack): readonly string[] =>
  pack.chosenRegions ?? (pack.regions ?? []).map(({ id }) => id);

/** The pack with these regions chosen, in its own order; the choice is frozen in a dossier with the pack. */
export function withRegions(pack: RightsPack, ids: readonly string[]): RightsPack {
  const { chosenRegions: _, ...rest } = pack;
  const all = (pack.regions ?? []).map(({ id }) => id);
  const chosen = all.filter((id) => ids.includes(id));
  return chosen.length === all.length ? rest : { ...rest, chosenRegions: chosen };
}

const narrowed = new WeakMap<RightsPack, RightsPack>();

/** The pack without the law of regions that were not chosen. The same pack gives the same object. */
export function inChosenRegions(pack: RightsPack): RightsPack {
  if (pack.chosenRegions === undefined) return pack;
  const known = narrowed.get(pack);
  if (known) return known;
  const chosen = new Set(pack.chosenRegions);
  const here = ({ region }: Said) => region === undefined || chosen.has(region);
  const kept: RightsPack = {
    ...pack,
    rights: pack.rights.filter(here),
    noLimit: pack.noLimit.filter(here),
    grounds: pack.grounds.filter(here),
    duties: pack.duties.filter(here),
    consultation: pack.consultation && here(pack.consultation) ? pack.consultation : null,
    consultationRules: pack.consultationRules?.filter(here),
    aims: pack.aims?.filter(here),
    tests: pack.tests?.filter(here),
    penaltyLimits: pack.penaltyLimits?.filter(here),
    cautions: pack.cautions?.filter(here),
    wording: pack.wording && here(pack.wording) ? pack.wording : undefined,
  };
  narrowed.set(pack, kept);
  return kept;
}

/** What comes into force, and what is no longer in force, when other regions are chosen. */
export const regionChanges = (pack: RightsPack, ids: readonly string[]): PackChange[] =>
  comparePacks(inChosenRegions(pack), inChosenRegions(withRegions(pack, ids)));
