import { expect, test } from 'vitest';
import { restOf, withoutEffectOnRest } from '../../../shared/assessment/rest-of-matrix.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { ProvisionEffects } from '../../../shared/record/registers.ts';
import { rightsPack } from '../../builders/rights.ts';

type Matrix = Pick<ProvisionEffects, 'cells'>;

const { groups, rights } = mergePacks([rightsPack()]);
const harm = { group: 'traders', right: 'EQ', effect: 'harm', note: 'Loses the stall.', evidence: [] } as const;

test('what is left blank has no effect, for one reason, and what was said stays as it was', () => {
  const filled = withoutEffectOnRest<Matrix>({ cells: [harm] }, { groups, rights }, 'Nobody else trades.');
  expect(filled).toMatchObject({ rest: 'Nobody else trades.' });
  expect(filled.cells.filter(({ note }) => note !== '')).toEqual([harm]);
  expect(filled.cells).toHaveLength(groups.length * rights.length);
});

test('a group that is named only later is blank again', () => {
  const filled = withoutEffectOnRest({ cells: [harm] }, { groups: groups.slice(0, 1), rights }, 'Looked at.');
  expect(restOf(filled, { groups: groups.slice(0, 1), rights })).toBe(0);
  expect(restOf(filled, { groups, rights })).toBe(rights.length - 1);
});
