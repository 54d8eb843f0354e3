import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { daysOf, shortPeriods } from '../../../shared/assessment/consultation-period.ts';
import { stepOfGap, stepsOf } from '../../../shared/assessment/steps.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import { emptyRegisters, type Registers } from '../../../shared/record/registers.ts';
import { testDraft } from '../../builders/draft.ts';
import { doc, heading, id, section } from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';
import { shippedRights } from '../../builders/rights.ts';

const rightsOf = (...ids: string[]) =>
  ids.map((name) => {
    const pack = shippedRights().get(name);
    if (!pack) throw new Error(`no pack ${name}`);
    return pack;
  });
const text = doc(
  section({ id: 's1', tags: ['limits-right'] }, heading('Silence'), 'No person may sing in a street.'),
  section({ id: 's2', tags: ['service'] }, heading('Permits'), 'The council gives permits.'),
);
const draft = testDraft(text);

function assessed(registers: Partial<Registers>, parts: Partial<Draft> = {}) {
  const whole: Draft = { ...draft, ...parts, registers: { ...emptyRegisters, ...registers } };
  return assess({ doc: text, draft: whole, packs: whole.packs });
}
const gapsOf = (registers: Partial<Registers>, parts: Partial<Draft> = {}) =>
  assessed(registers, parts).gaps.flatMap(({ kind, message }) => (kind === 'register' ? [message] : []));

describe('the period of a consultation', () => {
  it('counts both its days, and nothing while one is not set or they stand the wrong way round', () => {
    expect(daysOf({ from: '2026-03-01', until: '2026-03-28' })).toBe(28);
    expect(daysOf({ from: '2026-03-01', until: '2026-03-01' })).toBe(1);
    expect(daysOf({ from: '', until: '2026-03-01' })).toBeNull();
    expect(daysOf({ from: '2026-03-02', until: '2026-03-01' })).toBeNull();
    // The clocks go forward in between.
    expect(daysOf({ from: '2026-03-28', until: '2026-03-30' })).toBe(3);
  });

  it('is told where it is shorter than a pack in force asks, with the pack', () => {
    const [core] = rightsOf('international');
    if (!core) throw new Error('no international pack');
    const said = { source: 'x', verified: false };
    const rule = { id: 'r', title: 'Traders', text: 'Ask them.', ...said };
    const merged = mergePacks([
      {
        ...core,
        consultation: { days: 28, ...said },
        consultationRules: [
          { ...rule, measures: 'consultation', days: 42 },
          { ...rule, id: 'n', measures: 'notice', days: 90 },
        ],
      },
    ]);
    const least = (until: string) => shortPeriods({ from: '2026-03-01', until }, merged).map((short) => short.least);
    expect(least('2026-03-02')).toEqual([42]);
    expect(least('2026-03-28')).toEqual([42]);
    expect(least('2026-04-11')).toEqual([]);
    expect(least('')).toEqual([]);
  });
});

describe('what the registers lack', () => {
  it('is a profile for every service', () => {
    expect(gapsOf({})).toContain('The service of section 2 has no profile.');
    const services = [entry('services', 'v', { provisions: [id('s2')], service: 'Permits' })];
    const filled = gapsOf({ services });
    expect(filled).not.toContain('The service of section 2 has no profile.');
    expect(filled).toContain('The profile of the service “Permits”: 7 of 7 points are not judged with reasons.');
  });

  it('is not asked of a screening, which owes an answer to comments all the same', () => {
    const registers = {
      comments: [entry('comments', 'c', { name: 'A. B.', isNameWithheld: false, said: 'Too dear.' })],
    };
    expect(gapsOf(registers, { meta: { ...draft.meta, tier: 'screening' } })).toEqual([
      'The comment of A. B. has no response.',
    ]);
  });

  it('never says a name that is withheld', () => {
    const withheld = entry('comments', 'c', { name: 'A. B.', isNameWithheld: true, said: 'Too dear.' });
    expect(gapsOf({ comments: [withheld] })).toContain('A comment has no response.');
    expect(gapsOf({ comments: [withheld] }).join()).not.toContain('A. B.');
  });

  it('stands in exactly one step, and is counted once', () => {
    const registers: Partial<Registers> = {
      evidence: [entry('evidence', 'e')],
      consultations: [entry('consultations', 'c')],
      comments: [entry('comments', 'm')],
      services: [entry('services', 'v')],
      justifications: [entry('justifications', 'j')],
      overrides: [entry('overrides', 'o')],
    };
    const assessment = assessed(registers);
    expect(assessment.gapCount).toBe(assessment.gaps.length);
    const gaps = assessment.gaps.filter(({ kind }) => kind === 'register');
    const steps = stepsOf(assessment, draft.packs.rights);
    for (const gap of gaps) {
      const own = steps.filter((step) => step.gaps.includes(gap)).map((step) => step.id);
      expect(own).toEqual([stepOfGap(gap)]);
    }
    expect(new Set(gaps.map(({ register }) => register)).size).toBeGreaterThanOrEqual(6);
  });
});
