import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { tallyEffects } from '../../../shared/assessment/effect-summary.ts';
import { totalCost } from '../../../shared/assessment/service-gaps.ts';
import { provisionsInScope } from '../../../shared/assessment/provisions-in-scope.ts';
import { stepsOf } from '../../../shared/assessment/steps.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import type { Answer, Draft, PromptDecision, Tier } from '../../../shared/record/draft.ts';
import { emptyRegisters, type EffectCell, type Registers } from '../../../shared/record/registers.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { doc, id, p, paragraph, section } from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';
import { question, rightsPack } from '../../builders/rights.ts';
import { answer, state } from './assessed.ts';

const law = doc(
  section({ id: 's1', tags: ['limits-right'] }, p('No person may—'), paragraph({ id: 'a1' }, 'camp in a street;')),
  section({ id: 's2', tags: ['none'] }, 'Streets are swept.'),
  section({ id: 's3', tags: ['service'] }, 'The council runs a shelter.'),
);
const pack = rightsPack({
  questions: [
    question('TST-1', { answer: { type: 'list', options: [], from: 'groups', judgement: 'Complete?' } }),
    question('TST-2', { answer: { type: 'matrix' }, adverse: ['harm'] }),
    question('TST-3', { show: { matrix: ['harm'] } }),
  ],
});
const named = answer('TST-1', ['children'], { judgement: 'yes' });
const rights = pack.rights.map(({ tag }) => tag);
const row = (effect: EffectCell['effect'], note = ''): EffectCell[] =>
  rights.map((right) => ({ group: 'children', right, effect, note, evidence: [] }));
const matrixOf = (place: string, cells: readonly EffectCell[], parts: object = {}) =>
  entry('effects', place, { provisions: place === 'document' ? [] : [id(place)], cells, ...parts });

interface Given {
  readonly registers?: Partial<Registers>;
  readonly answers?: readonly Answer[];
  readonly prompts?: readonly PromptDecision[];
  readonly tier?: Tier;
}
function assessed({ registers = {}, answers = [named], prompts = [], tier = 'full' }: Given) {
  const meta = { tier, depth: { reasons: 'Small.', by: null, at: '' } } as unknown as Draft['meta'];
  const draft = { meta, answers, prompts, registers: { ...emptyRegisters, ...registers } };
  const profile = { numbering: southAfricaLike } as Profile;
  const result = assess({ doc: law, draft, packs: { profile, rights: [pack] } });
  expect(result.gapCount).toBe(result.gaps.length);
  return result;
}
const messages = (given: Given, register: 'effects' | 'services') =>
  assessed(given).gaps.flatMap((gap) => (gap.register === register && gap.kind !== 'untied' ? [gap.message] : []));

describe('the matrix by provision', () => {
  it('is wanted of what is tagged as touching something, a paragraph being judged with its section', () => {
    const { prompts } = assessed({});
    expect(provisionsInScope(law, prompts)).toEqual(['s1', 's3']);
  });

  it('that nobody began is a gap of each provision in scope, in a full assessment', () => {
    expect(messages({}, 'effects')).toHaveLength(2);
    expect(messages({ tier: 'short' }, 'effects')).toEqual([]);
  });

  it('with blank cells is a gap, and never says that nobody is harmed', () => {
    const [first = { group: 'children', right: 'EQ', effect: 'none', note: '', evidence: [] } as const] = row('none');
    const registers = { effects: [matrixOf('s1', [first]), matrixOf('s3', row('none'))] };
    expect(messages({ registers }, 'effects')).toEqual([
      `${rights.length - 1} of ${rights.length} cells of the matrix of section 1 are blank.`,
    ]);
    expect(state(assessed({ registers }), 'TST-3').shown).toBe('unknown');
    expect(state(assessed({ registers }), 'TST-2').missing).toContain('matrix-cells');
  });

  it('filled in for every provision answers the question of the matrix', () => {
    const registers = { effects: [matrixOf('s1', row('none')), matrixOf('s3', row('benefit'))] };
    expect(messages({ registers }, 'effects')).toEqual([]);
    expect(state(assessed({ registers }), 'TST-2').missing).not.toContain('matrix-cells');
    expect(state(assessed({ registers }), 'TST-3').shown).toBe(false);
  });

  it('shows a harm of one provision whatever another does for the same group', () => {
    const registers = {
      effects: [matrixOf('s1', row('harm', 'Play is hit.'), { duties: ['respect'] }), matrixOf('s3', row('benefit'))],
    };
    const result = assessed({ registers });
    expect(state(result, 'TST-3').shown).toBe(true);
    expect(state(result, 'TST-3').why).toContain('the matrix of section 1');
    expect(state(result, 'TST-2').level).toBe('block');
    expect(tallyEffects(result.effects, 'group')).toEqual([
      {
        id: 'children',
        counts: { benefit: rights.length, none: 0, harm: rights.length, unknown: 0 },
        harmedBy: ['s1'],
        harmedIn: rights,
      },
    ]);
  });

  it('asks for a word about each harm, for the duty, and for what several harms do together', () => {
    const harmed = {
      effects: [matrixOf('s1', row('harm')), matrixOf('s3', row('harm', 'Said.'), { duties: ['protect'] })],
    };
    expect(messages({ registers: harmed }, 'effects')).toEqual([
      `Harms or unknown effects of section 1 without a note: ${rights.length}.`,
      'Nobody has said which duty the harms of section 1 touch.',
      expect.stringMatching(/do together to “/),
    ]);
  });

  it('leaves an older answer of the whole by-law standing until the matrix of the whole is begun, and then says where they differ', () => {
    const old = answer(
      'TST-2',
      row('harm').map(({ group, right, effect }) => ({ group, right, effect })),
    );
    const without = assessed({ answers: [named, old] });
    expect(state(without, 'TST-2').missing).toEqual([]);
    expect(state(without, 'TST-3').shown).toBe(true);
    const registers = { effects: [matrixOf('document', row('none'))] };
    expect(state(assessed({ answers: [named, old], registers }), 'TST-3').shown).toBe(false);
    expect(messages({ answers: [named, old], registers }, 'effects').at(-1)).toMatch(
      /says otherwise than an older answer/,
    );
  });
});

describe('a service profile', () => {
  const judged = { judgement: 'yes', reasons: 'Open all day.' } as const;

  it('is missed where a provision sets up a service that nobody has described', () => {
    expect(messages({}, 'services')).toEqual(['The service of section 3 has no profile.']);
    expect(messages({ tier: 'short' }, 'services')).toEqual([]);
  });

  it('wants every point judged with reasons, and stands in the step of access', () => {
    const shelter = entry('services', 'v1', {
      provisions: [id('s3')],
      service: 'Shelter',
      points: { available: judged },
    });
    const given = { registers: { services: [shelter] } };
    expect(messages(given, 'services')).toEqual([
      'The profile of the service “Shelter”: 6 of 7 points are not judged with reasons.',
    ]);
    const access = stepsOf(assessed(given), [pack]).find((step) => step.id === 'access');
    expect(access?.gaps.map(({ register }) => register)).toContain('services');
  });

  it('adds up what a user pays without losing a hundredth', () => {
    const costs = [0.1, 0.2, 15.7].map((amount) => ({ what: 'Fee', amount }));
    expect(totalCost({ costs })).toBe(16);
    expect(totalCost({ costs: [] })).toBeNull();
  });
});
