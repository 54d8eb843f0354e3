import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { daysOf, shortPeriods } from '../../../shared/assessment/consultation-period.ts';
import { justificationState, noLimitOf, permittedAims, testFor } from '../../../shared/assessment/justifications.ts';
import { stepOfGap, stepsOf } from '../../../shared/assessment/steps.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { Answer, Draft } from '../../../shared/record/draft.ts';
import { emptyRegisters, type PointJudged, type Registers } from '../../../shared/record/registers.ts';
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
const south = mergePacks(rightsOf('international', 'south-africa'));
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
const yes: PointJudged = { judgement: 'yes', reasons: 'So it is.' };
const answer = (question: string, value: Answer['value'], at = '2026-07-01T09:00:00Z'): Answer => ({
  question,
  value,
  judgement: typeof value === 'string' ? 'no' : null,
  reasons: '',
  evidence: [],
  provisions: [],
  by: null,
  at,
});

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

describe('a justification', () => {
  const steps = testFor(south, 'south-africa', 'EXP')?.steps ?? [];
  const all = Object.fromEntries(steps.map(({ id: step }) => [step, yes]));
  const full = entry('justifications', 'j1', {
    pack: 'south-africa',
    right: 'EXP',
    aim: 'Quiet at night',
    steps: all,
    conclusion: 'justified',
  });

  it('goes by the pack’s test for that right, else by its general one, and by no other pack’s', () => {
    expect(testFor(south, 'south-africa', 'EXP')?.id).toBe('section-36');
    expect(testFor(south, 'south-africa', 'EQ')?.id).toBe('unfair-discrimination');
    expect(testFor(south, 'international', 'EXP')?.id).toBe('general-limitation');
    expect(testFor(south, 'europe', 'EXP')).toBeNull();
  });

  it('stands when every step is answered, an aim is named and a person concludes so', () => {
    expect(justificationState(full, south).outcome).toBe('justified');
    expect(justificationState({ ...full, aim: ' ' }, south).outcome).toBe('open');
    expect(justificationState({ ...full, conclusion: null }, south).outcome).toBe('open');
    expect(justificationState({ ...full, conclusion: 'not-justified' }, south).outcome).toBe('not-justified');
  });

  it.each(steps.map(({ id: step, weight }) => [step, weight] as const))(
    'with step %s (%s) unanswered is open; answered no it fails if it must be met',
    (step, weight) => {
      const { [step]: _, ...others } = all;
      expect(justificationState({ ...full, steps: others }, south)).toMatchObject({
        outcome: 'open',
        unanswered: [step],
      });
      const no = { ...all, [step]: { judgement: 'no', reasons: '' } as const };
      expect(justificationState({ ...full, steps: no }, south).outcome).toBe(
        weight === 'must' ? 'not-justified' : 'justified',
      );
    },
  );

  it('is refused for a right that admits no limit at all, whatever is written', () => {
    const whole = south.noLimit.find(({ covers }) => covers === 'whole');
    const closed = mergePacks([
      {
        ...rightsOf('international')[0]!,
        noLimit: [{ right: 'DIG', text: 'Never.', covers: 'whole', source: 'x', verified: true }],
      },
    ]);
    expect(noLimitOf(closed, 'DIG')).toEqual({ whole: true, texts: ['Never.'] });
    expect(justificationState({ ...full, right: 'DIG' }, closed).outcome).toBe('refused');
    if (whole) expect(justificationState({ ...full, right: whole.right }, south).outcome).toBe('refused');
  });

  it('offers the aims that the pack permits for the right', () => {
    const europe = mergePacks(rightsOf('europe'));
    expect(permittedAims(europe, 'europe', 'EXP').length).toBeGreaterThan(3);
    expect(permittedAims(europe, 'europe', 'EXP')).not.toEqual(permittedAims(europe, 'europe', 'PRV'));
    expect(permittedAims(south, 'nowhere', 'EXP')).toEqual([]);
  });
});

describe('what the registers lack', () => {
  it('is a justification for every limit, and a profile for every service', () => {
    const gaps = gapsOf({});
    expect(gaps).toContain('The limit in section 1 has no justification.');
    expect(gaps).toContain('The service of section 2 has no profile.');
    const filled = gapsOf({
      justifications: [entry('justifications', 'j', { provisions: [id('s1')] })],
      services: [entry('services', 'v', { provisions: [id('s2')], service: 'Permits' })],
    });
    expect(filled).not.toContain('The limit in section 1 has no justification.');
    expect(filled).toContain('The profile of the service “Permits”: 7 of 7 points are not judged with reasons.');
  });

  it('is not asked of a screening, which owes an answer to comments all the same', () => {
    const registers = { comments: [entry('comments', 'c', { name: 'A. B.', said: 'Too dear.' })] };
    expect(gapsOf(registers, { meta: { ...draft.meta, tier: 'screening' } })).toEqual([
      'The comment of A. B. has no response.',
    ]);
  });

  it('never says a name that is withheld', () => {
    const withheld = entry('comments', 'c', { name: 'A. B.', isNameWithheld: true, said: 'Too dear.' });
    expect(gapsOf({ comments: [withheld] })).toContain('A comment has no response.');
    expect(gapsOf({ comments: [withheld] }).join()).not.toContain('A. B.');
  });

  it('is an owned and dated action for every high risk', () => {
    const answers = [answer('ENF-1', 'no')];
    const before = assessed({}, { answers });
    const risk = before.risks.find(({ source }) => source === 'ENF-1');
    const level = risk?.level;
    if (level !== 'high' && level !== 'block') {
      expect(before.gaps.map(({ message }) => message).join()).not.toContain('answers ENF-1');
    }
    const blocked = assessed({}, { answers: [answer('SCR-2', 'none')] });
    expect(blocked.risks.find(({ source }) => source === 'SCR-2')?.level).toBe('block');
    const asks = 'No action with an owner and a date answers SCR-2.';
    expect(blocked.gaps.map(({ message }) => message)).toContain(asks);
    const owned = { title: 'Name the power', questions: ['SCR-2'], owner: 'Legal', due: '2026-12-01' };
    const said = (parts: object) =>
      gapsOf({ actions: [entry('actions', 'a', { ...owned, ...parts })] }, { answers: [answer('SCR-2', 'none')] });
    expect(said({})).not.toContain(asks);
    expect(said({ owner: '' })).toContain(asks);
    expect(said({ due: '' })).toContain(asks);
    expect(said({ state: 'dropped', proof: 'No money.' })).toContain(asks);
    expect(said({ state: 'done' })).toContain('The action “Name the power” is done and says neither how nor why.');
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

describe('an override', () => {
  const blocked = { answers: [answer('PAR-1', 'no'), answer('SCR-2', 'none')] };
  const override = entry('overrides', 'o', {
    question: 'PAR-1',
    name: 'C. D.',
    post: 'Chief executive',
    reasons: 'The danger does not wait.',
    at: '2026-07-02T09:00:00Z',
  });
  const risk = (registers: Partial<Registers>, parts: Partial<Draft> = blocked) => {
    const { risks } = assessed(registers, parts);
    return risks.find(({ source, level }) => source === 'PAR-1' && level === 'block');
  };

  it('stands beside the block it overrides, by name', () => {
    // Whether PAR-1 blocks depends on the pack; the rest of this test is about a block.
    const block = assessed({}, blocked).risks.find(({ level, overridable }) => level === 'block' && overridable);
    if (!block) throw new Error('nothing blocks that can be overridden');
    const own = { ...override, question: block.source };
    const now = assessed({ overrides: [own] }, blocked).risks.find(({ source }) => source === block.source);
    expect(now?.override).toEqual(own);
    const lapsed = {
      answers: [
        ...blocked.answers.filter(({ question }) => question !== block.source),
        answer(block.source, 'no', '2026-07-03T09:00:00Z'),
      ],
    };
    const after = assessed({ overrides: [own] }, lapsed).risks.find(({ source }) => source === block.source);
    if (blocked.answers.some(({ question }) => question === block.source)) expect(after?.override).toBeNull();
    for (const part of ['name', 'post', 'reasons'] as const) {
      const half = { ...own, [part]: ' ' };
      const risks = assessed({ overrides: [half] }, blocked).risks;
      expect(risks.find(({ source }) => source === block.source)?.override).toBeNull();
    }
  });

  it('never stands against a missing power', () => {
    const power = { ...override, question: 'SCR-2' };
    const risks = assessed({ overrides: [power] }, blocked).risks;
    expect(risks.find(({ source }) => source === 'SCR-2')).toMatchObject({
      level: 'block',
      overridable: false,
      override: null,
    });
    expect(risk({ overrides: [power] })?.override ?? null).toBeNull();
  });
});
