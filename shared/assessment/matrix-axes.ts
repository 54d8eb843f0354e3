import type { Answer } from '../record/draft.ts';
import type { MergedPacks, MergedRight } from '../packs/merge-packs.ts';
import { namedGroups } from './answer-state.ts';

export interface MatrixAxes {
  /** The groups named as affected; all groups of the packs for as long as none is named. */
  readonly groups: MergedPacks['groups'];
  readonly rights: readonly MergedRight[];
}

/** The groups and rights for which the matrix has to say something; cells of other groups are kept and shown. */
export function matrixAxes(packs: MergedPacks, answers: readonly Answer[]): MatrixAxes {
  const last = known.get(answers);
  if (last?.packs === packs) return last.axes;
  const axes = axesOf(packs, answers);
  known.set(answers, { packs, axes });
  return axes;
}

const known = new WeakMap<readonly Answer[], { readonly packs: MergedPacks; readonly axes: MatrixAxes }>();

function axesOf(packs: MergedPacks, answers: readonly Answer[]): MatrixAxes {
  const lists = packs.questions.filter(({ answer }) => answer.type === 'list' && answer.from === 'groups');
  const given = answers.filter(({ question }) => lists.some(({ id }) => id === question));
  const named = new Set(given.flatMap((answer) => [...namedGroups(answer, packs)]));
  const groups = packs.groups.filter(({ id }) => named.has(id));
  return { groups: groups.length > 0 ? groups : packs.groups, rights: packs.rights };
}
