import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { stepFor, stepIds, stepsOf } from '../../../shared/assessment/steps.ts';
import type { DutyKind } from '../../../shared/packs/law-statements.ts';
import { shippedProfile, testDraft } from '../../builders/draft.ts';
import { doc, section } from '../../builders/ordinance.ts';
import { shippedRights } from '../../builders/rights.ts';

const body = doc(section({ id: 's1', tags: ['penalty'] }, 'No person may beg or sleep in a street; the fine is £50.'));
const rights = ['international', 'england'].flatMap((id) => shippedRights().get(id) ?? []);
const packs = { profile: shippedProfile('england'), rights };
const assessment = assess({ doc: body, draft: testDraft(body), packs });
const steps = stepsOf(assessment, rights);

describe('the twelve steps', () => {
  it('hold every question that is asked, and every gap, exactly once', () => {
    const asked = assessment.sections.flatMap(({ questions }) => questions).filter(({ shown }) => shown !== false);
    const held = steps.flatMap(({ questions }) => questions.map(({ question }) => question.id));
    expect(held.toSorted()).toEqual(asked.map(({ question }) => question.id).toSorted());
    expect(steps.flatMap(({ gaps }) => gaps)).toHaveLength(assessment.gapCount);
    expect(new Set(steps.flatMap(({ gaps }) => gaps)).size).toBe(assessment.gapCount);
  });

  it.each([
    ['SCR-1', 'screen'],
    ['SCR-4', 'scope'],
    ['PAR-3', 'consult'],
    ['NDS-3', 'evidence'],
    ['NDS-2', 'analyse'],
    ['ACR-7', 'publish'],
    ['ACR-3', 'review'],
    ['XYZ-1', 'analyse'],
  ])('have a place for %s', (id, step) => {
    expect(stepFor(id)).toBe(step);
  });

  it('never are done where the program keeps nothing but questions', () => {
    expect(steps.filter(({ isKept }) => !isKept).map(({ id }) => id)).toEqual(['decide', 'publish']);
  });

  it('put the test of each pack as its questions, in words', () => {
    const all = [...shippedRights().values()];
    const texts = stepsOf(assessment, all).flatMap(({ law }) => law.map(({ text }) => text));
    expect(texts.filter((text) => text.includes('[object'))).toEqual([]);
    expect(texts.some((text) => text.startsWith('Is the limit in a law of general application? '))).toBe(true);
  });

  it('do not call good practice a duty', () => {
    const scotland = ['international', 'scotland'].flatMap((id) => shippedRights().get(id) ?? []);
    const titles = stepsOf(assessment, scotland).flatMap(({ law }) => law.map(({ title }) => title));
    expect(titles).toContain('Children’s rights in byelaws (good practice, not a duty here)');
  });

  it('show the law of the packs in force with its date, source and whether it was verified', () => {
    const evidence = steps.find(({ id }) => id === 'evidence');
    expect(evidence?.law[0]).toMatchObject({ pack: rights[1]?.title, asOf: rights[1]?.as_of });
    for (const { law } of steps) for (const { source, text } of law) expect([source, text]).not.toContain('');
    expect(stepsOf(assessment, []).every(({ law }) => law.length === 0)).toBe(true);
  });

  it('leave no duty of a pack without a step', () => {
    const kinds = new Set<DutyKind>(rights.flatMap(({ duties }) => duties.map(({ kind }) => kind ?? 'other')));
    const shown = new Set(steps.flatMap(({ law }) => law.map(({ text }) => text)));
    for (const { duties } of rights) for (const { text } of duties) expect(shown).toContain(text);
    expect([kinds.size > 4, steps.map(({ id }) => id)]).toEqual([true, [...stepIds]]);
  });
});
