import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { groupsReached } from '../../../shared/assessment/groups-reached.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { emptyRegisters, type Registers } from '../../../shared/record/registers.ts';
import { testDraft } from '../../builders/draft.ts';
import * as b from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';

const law = b.doc(b.section({ id: 's1' }, b.heading('Play'), 'No ball games.'));
const draft = testDraft(law);
const packs = mergePacks(draft.packs.rights);
const [first, second] = packs.groups as unknown as [{ id: string; title: string }, { id: string; title: string }];
const harm = entry('effects', 's1', {
  provisions: [b.id('s1')],
  cells: [{ group: first.id, right: 'EQ', effect: 'harm', note: '', evidence: [] }],
});
const reach = (registers: Partial<Registers>) =>
  groupsReached({ answers: [], registers: { ...emptyRegisters, ...registers }, packs });
const gaps = (registers: Partial<Registers>, tier: 'screening' | 'short' | 'full' = 'full') => {
  const assessment = assess({
    doc: law,
    draft: { ...draft, meta: { ...draft.meta, tier }, registers: { ...emptyRegisters, ...registers } },
    packs: draft.packs,
  });
  expect(assessment.gapCount).toBe(assessment.gaps.length);
  return assessment.gaps.filter(({ kind }) => kind === 'group').map(({ register }) => register);
};

describe('groups affected and groups reached', () => {
  it('shows those that are harmed, and those that were heard though nobody named them', () => {
    const comments = [entry('comments', 'm1', { groups: [second.id] })];
    expect(reach({ effects: [harm], comments })).toMatchObject([
      { id: first.id, affected: 'harmed', rounds: [], comments: 0, evidence: 0 },
      { id: second.id, affected: null, comments: 1 },
    ]);
  });

  it('lists a harmed group without evidence and unheard, until either is there', () => {
    expect(gaps({ effects: [harm] })).toEqual(['evidence', 'consultations']);
    const evidence = (parts: object) => [entry('evidence', 'e1', { groups: [first.id], ...parts })];
    expect(gaps({ effects: [harm], evidence: evidence({}) })).toContain('evidence');
    expect(gaps({ effects: [harm], evidence: evidence({ gap: 'No figures by age.' }) })).toEqual(['consultations']);
    expect(gaps({ effects: [harm], evidence: evidence({ says: 'Half of them play.' }) })).toEqual(['consultations']);
    const consultations = [entry('consultations', 'c1', { reached: [first.id] })];
    expect(gaps({ effects: [harm], consultations })).toEqual(['evidence']);
  });

  it('asks a short assessment for the evidence alone, and a screening for neither', () => {
    expect(gaps({ effects: [harm] }, 'short')).toEqual(['evidence']);
    expect(gaps({ effects: [harm] }, 'screening')).toEqual([]);
    expect(gaps({})).toEqual([]);
  });
});
