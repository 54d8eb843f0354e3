import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { Draft, PromptDecision } from '../../../shared/record/draft.ts';
import type { Justification, PointJudged, Registers } from '../../../shared/record/registers.ts';
import { emptyRegisters } from '../../../shared/record/registers.ts';
import { shippedProfile, testDraft, testNow } from '../../builders/draft.ts';
import { doc, id, section } from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';
import { shippedRights } from '../../builders/rights.ts';
import { answer, state } from './assessed.ts';

const body = doc(
  section({ id: 's1', tags: ['limits-right'] }, 'A person may not beg or busk in a street.'),
  section({ id: 's2', tags: ['none'] }, 'This by-law is called the Streets By-law.'),
);
const rights = ['international', 'england'].flatMap((name) => shippedRights().get(name) ?? []);
const packs = { profile: shippedProfile('england'), rights };

function assessed(registers: Partial<Registers>, more: Partial<Draft> = {}) {
  const draft = { ...testDraft(body), ...more, registers: { ...emptyRegisters, ...registers } };
  const result = assess({ doc: body, draft, packs });
  expect(result.gapCount).toBe(result.gaps.length);
  return result;
}

const harm = entry('effects', 's1', {
  provisions: [id('s1')],
  cells: [{ group: 'children', right: 'EXP', effect: 'harm', note: '', evidence: [] }],
});
const said = (judgement: PointJudged['judgement'], reasons = 'Seen in 2025.'): PointJudged => ({ judgement, reasons });
const international = {
  prescribed: said('yes'),
  aim: said('yes'),
  suitable: said('yes'),
  necessary: said('yes'),
  balanced: said('yes'),
};
const domestic = {
  prescribed: said('yes'),
  objective: said('yes'),
  connection: said('yes'),
  'less-intrusive': said('yes', 'Fewer hours would not do.'),
  'fair-balance': said('yes'),
};
const form = (name: string, parts: Partial<Justification> = {}) =>
  entry('justifications', name, {
    pack: 'international',
    right: 'EXP',
    provisions: [id('s1')],
    aim: 'Public order',
    steps: international,
    conclusion: 'justified',
    ...parts,
  });
const english = form('j2', { pack: 'england', aim: 'Public safety', steps: domestic });
const lacks = (result: ReturnType<typeof assessed>) =>
  result.gaps
    .filter(({ kind, register }) => kind === 'register' && register === 'justifications')
    .map(({ message }) => message);
const outcomeOf = (one: Justification) => {
  const { all } = assessed({ justifications: [one] }).limits;
  return all.flatMap(({ forms }) => forms)[0];
};

describe('a limit of a right', () => {
  it('is a gap while a provision is tagged so and nobody has said which right it is', () => {
    expect(lacks(assessed({}))).toEqual(['Section 1 is tagged as limiting a right, and nobody has said which.']);
  });

  it('wants a form by each pack that has a test, where the matrix shows a harm', () => {
    const result = assessed({ effects: [harm] });
    expect(result.limits.all.map(({ pack, right, uncovered }) => [pack, right, uncovered])).toEqual([
      ['international', 'EXP', ['s1']],
      ['england', 'EXP', ['s1']],
    ]);
    expect(lacks(result)).toHaveLength(2);
    expect(lacks(assessed({ effects: [harm], justifications: [form('j1'), english] }))).toEqual([]);
  });

  it('is one at which a prompt is confirmed, unless the matrix of the provision says that there is no harm', () => {
    const trigger = assessed({}).prompts.find((prompt) => prompt.provision === 's1' && prompt.rights.includes('EXP'));
    if (!trigger) throw new Error('no prompt touches expression');
    const decided: PromptDecision = {
      trigger: trigger.trigger,
      provision: id('s1'),
      state: 'confirmed',
      reason: '',
      by: null,
      at: testNow,
    };
    const right = ({ limits }: ReturnType<typeof assessed>) => limits.all.some((limit) => limit.right === 'EXP');
    expect(right(assessed({}, { prompts: [decided] }))).toBe(true);
    const none = { ...harm, cells: harm.cells.map((cell) => ({ ...cell, effect: 'none' as const })) };
    expect(right(assessed({ effects: [none] }, { prompts: [decided] }))).toBe(false);
    expect(right(assessed({}, { prompts: [{ ...decided, state: 'dismissed' }] }))).toBe(false);
  });
});

describe('a justification form', () => {
  it('ends at a step that must be answered yes and is not, whatever was concluded', () => {
    const ended = outcomeOf(form('j1', { steps: { ...international, necessary: said('no') } }));
    expect(ended?.outcome).toMatchObject({ kind: 'ended', step: { id: 'necessary' } });
    const result = assessed({ justifications: [form('j1', { steps: { ...international, necessary: said('no') } })] });
    expect(result.risks.find(({ source }) => source === 'PRO-4')).toMatchObject({ level: 'block', overridable: true });
  });

  it.each(Object.keys(international))('is open while %s is not answered, and ends where it is answered no', (step) => {
    const { [step as keyof typeof international]: _, ...others } = international;
    const open = outcomeOf(form('j1', { steps: others }));
    expect(open?.missing).toHaveLength(1);
    expect(outcomeOf(form('j1', { steps: { ...others, [step]: said('no') } }))?.outcome.kind).toBe('ended');
  });

  it('names an aim of the list of its right, and asks for reasons for each step', () => {
    const wrong = form('j1', { aim: 'Tidy streets', steps: { ...international, suitable: said('yes', ' ') } });
    expect(outcomeOf(wrong)?.missing).toEqual(['an aim for which this right may be limited', 'reasons for “Suitable”']);
  });

  it('is refused where it touches what admits no limit, which blocks and cannot be overridden', () => {
    const touches = form('j1', { right: 'DIG', aim: '', steps: { 'no-limit': said('yes') }, conclusion: 'justified' });
    expect(outcomeOf(touches)?.outcome).toEqual({ kind: 'no-limit' });
    const result = assessed({ justifications: [touches] });
    const block = result.risks.find(({ source }) => source === 'PRO-8');
    expect(block).toMatchObject({
      raised: 'block',
      overridable: false,
      message: expect.stringContaining('raised by a form'),
    });
    const asks = form('j1', { right: 'DIG', steps: international, aim: 'Order' });
    expect(outcomeOf(asks)?.missing).toEqual(['whether it touches what admits no limit']);
  });

  it('says which of several tests it goes through', () => {
    const american = {
      profile: packs.profile,
      rights: [...rights, ...['united-states'].flatMap((n) => shippedRights().get(n) ?? [])],
    };
    const outcome = (test: string) => {
      const one = form('j1', { pack: 'united-states', test, aim: 'A significant interest (content-neutral rule)' });
      const draft = { ...testDraft(body), registers: { ...emptyRegisters, justifications: [one] } };
      return assess({ doc: body, draft, packs: american }).limits.all.flatMap(({ forms }) => forms)[0];
    };
    expect(outcome('')?.missing).toContain('which test is to be used');
    expect(outcome('time-place-manner')?.test?.title).toBe('Time, place and manner');
  });
});

describe('the questions of proportionality', () => {
  const whole = { effects: [harm], justifications: [form('j1'), english] };

  it('are answered by the forms once every limit has one that is finished', () => {
    const asked = state(assessed(whole), 'PRO-4');
    expect([asked.missing, asked.answer?.judgement, asked.level]).toEqual([[], 'yes', null]);
    expect(asked.answer?.value).toContain('Fewer hours would not do.');
    expect(state(assessed({ effects: [harm], justifications: [english] }), 'PRO-4').missing).toEqual(['answer']);
  });

  it('go by the answer that a person gave to them, where there is one', () => {
    const own = answer('PRO-4', 'We tried signs.', { judgement: 'partly' });
    const asked = state(assessed(whole, { answers: [own] }), 'PRO-4');
    expect([asked.answer?.value, asked.level]).toEqual(['We tried signs.', 'high']);
  });
});
