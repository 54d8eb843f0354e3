import type { ProvisionEffects } from '../record/registers.ts';
import type { MatrixAxes } from './matrix-axes.ts';

/** How far one matrix has come. */
export interface EffectDigest {
  /** Cells that it has to say something about, and how many of them are blank. */
  readonly wanted: number;
  readonly blank: number;
  readonly harms: number;
  readonly unknown: number;
  /** Harms and unknown effects that nobody has written a word about. */
  readonly withoutNote: number;
}

const known = new WeakMap<ProvisionEffects, { readonly axes: MatrixAxes; readonly digest: EffectDigest }>();

/** Memoised by the entry: one key in one matrix counts one matrix anew. */
export function effectDigest(effects: ProvisionEffects, axes: MatrixAxes): EffectDigest {
  const { groups, rights } = axes;
  const earlier = known.get(effects);
  if (earlier?.axes.groups === groups && earlier.axes.rights === rights) return earlier.digest;
  const ids = new Set(groups.map(({ id }) => id));
  const tags = new Set(rights.map(({ tag }) => tag));
  const wanted = ids.size * tags.size;
  const count = { blank: wanted, harms: 0, unknown: 0, withoutNote: 0 };
  for (const { group, right, effect, note } of effects.cells) {
    if (ids.has(group) && tags.has(right)) count.blank -= 1;
    if (effect === 'unknown') count.unknown += 1;
    if (effect === 'harm') count.harms += 1;
    if ((effect === 'harm' || effect === 'unknown') && note.trim() === '') count.withoutNote += 1;
  }
  const digest = { wanted, ...count };
  known.set(effects, { axes, digest });
  return digest;
}
