import { describe, expect, it } from 'vitest';
import { findTargets, type ReferenceTarget } from '../../../renderer/editor/toolbar/reference-targets.ts';

const targets = [
  ['section 1', 'Meaning'],
  ['section 2', 'Permits'],
  ['section 12', 'Fires'],
  ['section 12(3)', 'No person may light a fire'],
  ['section 12(3)(a)', 'in a park'],
  ['Schedule 2', 'Fees'],
].map(([label, words]) => ({ id: label, label, words }) as unknown as ReferenceTarget);
const found = (search: string) => findTargets(targets, search, 10).map(({ label }) => label);

describe('searching what to refer to', () => {
  it('finds by number, the exact one first and then what stands in it', () => {
    expect(found('12(3)')).toEqual(['section 12(3)', 'section 12(3)(a)']);
    expect(found('section 2')).toEqual(['section 2']);
    expect(found('12')).toEqual(['section 12', 'section 12(3)', 'section 12(3)(a)']);
  });
  it('finds by words, whole or begun', () => {
    expect(found('fire')).toEqual(['section 12', 'section 12(3)']);
    expect(found('sched 2')).toEqual(['Schedule 2']);
  });
  it('shows everything before anything is asked', () => {
    expect(found('')).toHaveLength(6);
  });
});
