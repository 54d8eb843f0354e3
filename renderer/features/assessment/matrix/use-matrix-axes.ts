import { useMemo } from 'react';
import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import { isOfRest } from '../../../../shared/assessment/rest-of-matrix.ts';
import { outermost } from '../../../../shared/assessment/provisions-in-scope.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';

export interface MatrixFilter {
  readonly groups: 'named' | 'all';
  readonly rights: 'touched' | 'all';
}

/** The groups and rights that the grid shows. What is narrowed away but filled in stays to be seen. */
export function useMatrixAxes(
  place: ProvisionId | null,
  cells: readonly EffectCell[],
  wanted: MatrixAxes,
  filter: MatrixFilter,
): MatrixAxes {
  const { packs, snapshot, assessment } = useDesk();
  const { doc } = snapshot;
  const touched = useMemo(() => {
    const within = assessment.prompts.filter(
      ({ provision, state }) =>
        state !== 'dismissed' &&
        (place === null || (provision !== null && outermost(doc, provision) === outermost(doc, place))),
    );
    return [...new Set(within.flatMap(({ rights }) => rights))].sort().join(' ');
  }, [assessment.prompts, doc, place]);
  const filled = useMemo(() => [...new Set(cells.map(({ group }) => group))].sort().join(' '), [cells]);
  const about = useMemo(
    () => [...new Set(cells.flatMap((cell) => (isOfRest(cell) ? [] : [cell.right])))].sort().join(' '),
    [cells],
  );
  // Kept for as long as the same rows and columns are shown: a key must not draw the whole grid again.
  return useMemo(() => {
    const groups = new Set([...wanted.groups.map(({ id }) => id), ...filled.split(' ')]);
    const rights = new Set([...touched.split(' '), ...about.split(' ')]);
    const shown = filter.rights === 'all' ? packs.rights : packs.rights.filter(({ tag }) => rights.has(tag));
    return {
      groups: filter.groups === 'all' ? packs.groups : packs.groups.filter(({ id }) => groups.has(id)),
      rights: shown.length === 0 ? packs.rights : shown,
    };
  }, [packs, wanted, filled, touched, about, filter.groups, filter.rights]);
}
