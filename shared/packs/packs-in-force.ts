import { err, ok, type Result } from '../result.ts';
import { withRegions } from './regions.ts';
import type { RightsPack } from './rights-pack.ts';

export type ChoiceError = { readonly kind: 'unknown-pack'; readonly id: string; readonly known: readonly string[] };

/**
 * The packs that these ids put in force, each once, in the order in which they refine one another: a pack brings those
 * that it refines, so that choosing "england" alone still asks the questions of the international core.
 */
export function packsInForce(ids: readonly string[], known: readonly RightsPack[]): Result<RightsPack[], ChoiceError> {
  const chosen: RightsPack[] = [];
  const visited = new Set<string>();
  const visit = (id: string): string | null => {
    if (visited.has(id)) return null;
    visited.add(id);
    const pack = known.find((candidate) => candidate.id === id);
    if (!pack) return id;
    for (const refined of pack.refines ?? []) {
      const missing = visit(refined);
      if (missing !== null) return missing;
    }
    chosen.push(pack);
    return null;
  };
  for (const id of ids) {
    const missing = visit(id);
    if (missing !== null) return err({ kind: 'unknown-pack', id: missing, known: known.map((pack) => pack.id) });
  }
  return ok(chosen);
}

/**
 * The packs that a person ticked, with those that they build on; a pack that is not at hand is a bug and throws.
 * `regions`: those chosen, by id of pack; all of them where a pack is not named.
 */
export function chosenPacks(
  ids: readonly string[],
  known: readonly RightsPack[],
  regions: Readonly<Partial<Record<string, readonly string[]>>> = {},
): readonly RightsPack[] {
  const packs = packsInForce(ids, known);
  if (!packs.ok) throw new Error(`there is no rights pack ${packs.error.id}`);
  return packs.value.map((pack) => {
    const chosen = regions[pack.id];
    return chosen === undefined ? pack : withRegions(pack, chosen);
  });
}
