import { mergePacks } from '../packs/merge-packs.ts';
import type { Draft } from '../record/draft.ts';
import type { EffectCell, ProvisionEffects } from '../record/registers.ts';
import { type MatrixAxes, matrixAxes } from './matrix-axes.ts';

type Matrix = Pick<ProvisionEffects, 'cells'>;

/** How many cells of the matrix nobody has said anything of. */
export const restOf = ({ cells }: Matrix, axes: MatrixAxes): number => blanks(cells, axes).length;

/**
 * The matrix with "no effect" in every cell that is blank, for one reason. A group or right that is named only later
 * is blank again: of that nobody has thought.
 */
export function withoutEffectOnRest<Entry extends Matrix>(entry: Entry, axes: MatrixAxes, rest: string): Entry {
  const none = blanks(entry.cells, axes).map(
    ({ group, right }): EffectCell => ({ group, right, effect: 'none', note: '', evidence: [] }),
  );
  return { ...entry, cells: [...entry.cells, ...none], rest };
}

/** The draft in which each of these matrices that says why the rest has no effect says so of every cell left blank. */
export function withRestsFilled(draft: Draft, ids: readonly string[]): Draft {
  if (ids.length === 0 || !draft.registers) return draft;
  const axes = matrixAxes(mergePacks(draft.packs.rights), draft.answers);
  const effects = draft.registers.effects.map((entry) => {
    const rest = entry.rest?.trim() ?? '';
    return rest === '' || !ids.includes(entry.id) ? entry : withoutEffectOnRest(entry, axes, rest);
  });
  return { ...draft, registers: { ...draft.registers, effects } };
}

/** Whether a cell says no more than that there is no effect, for which the reason stands once for them all. */
export const isOfRest = ({ effect, note, evidence }: EffectCell): boolean =>
  effect === 'none' && note.trim() === '' && evidence.length === 0;

function blanks(cells: readonly EffectCell[], { groups, rights }: MatrixAxes) {
  const said = new Set(cells.map(({ group, right }) => `${group} ${right}`));
  return groups.flatMap(({ id }) =>
    rights.flatMap(({ tag }) => (said.has(`${id} ${tag}`) ? [] : [{ group: id, right: tag }])),
  );
}
