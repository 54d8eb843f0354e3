import { describe, expect, it } from 'vitest';
import { isOverdue, worstFirst } from '../../../shared/assessment/actions.ts';
import { overAnswersOfNow } from '../../../shared/assessment/answered-overrides.ts';
import { assess } from '../../../shared/assessment/assess.ts';
import { isBlocking } from '../../../shared/assessment/assessment-state.ts';
import type { Node } from '@tiptap/pm/model';
import type { Answer, Draft, Grade, HarmRating } from '../../../shared/record/draft.ts';
import { type Action, emptyRegisters, type Override, type Registers } from '../../../shared/record/registers.ts';
import { tiedEntry } from '../../../shared/record/tie-to-text.ts';
import { shippedProfile, testDraft } from '../../builders/draft.ts';
import { doc, id, section } from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';
import { question, rightsPack, shippedRights } from '../../builders/rights.ts';
import { answer, state } from './assessed.ts';

const before = doc(section({ id: 's1', tags: ['none'] }, 'Streets are swept.'));
const after = doc(section({ id: 's1', tags: ['none'] }, 'Streets are never swept.'));
const profile = shippedProfile('england');
const high = question('TST-2', { effects: [{ when: 'always', level: 'high' }] });
const pack = rightsPack({ questions: [question('TST-1'), high, question('TST-3', { override: false })] });

function assessed(registers: Partial<Registers>, answers: readonly Answer[], body: Node = before, rights = [pack]) {
  const draft: Draft = { ...testDraft(body), answers, registers: { ...emptyRegisters, ...registers } };
  return assess({ doc: body, draft, packs: { profile, rights } });
}
const no = (asked: string, parts: Partial<Answer> = {}) => answer(asked, 'no', parts);
const override = (parts: Partial<Override> = {}) =>
  tiedEntry(
    'overrides',
    entry('overrides', 'o1', {
      question: 'TST-1',
      name: 'C. Doe',
      post: 'Chief executive',
      reasons: 'Urgent.',
      answered: no('TST-1').at,
      provisions: [id('s1')],
      ...parts,
    }),
    null,
    { doc: before, profile },
  );
const stateOf = (one: Override, answers: readonly Answer[], body = before) =>
  assessed({ overrides: [one] }, answers, body).overrides[0]?.state;

describe('an override', () => {
  it('lifts the block of its question, and is named with it', () => {
    const { risks } = assessed({ overrides: [override()] }, [no('TST-1')]);
    expect(risks[0]).toMatchObject({ source: 'TST-1', override: { name: 'C. Doe', reasons: 'Urgent.' } });
    expect(risks.filter(isBlocking)).toEqual([]);
  });

  it('counts for nothing without a name, a post and reasons, or where nobody can override', () => {
    expect(stateOf(override({ post: ' ' }), [no('TST-1')])).toBe('unfinished');
    const fixed = override({ question: 'TST-3' });
    expect(stateOf(fixed, [no('TST-3')])).toBe('refused');
    expect(assessed({ overrides: [fixed] }, [no('TST-3')]).risks.filter(isBlocking)).toHaveLength(1);
  });

  it('goes stale with its provisions', () => {
    expect(stateOf(override(), [no('TST-1')], after)).toBe('stale');
  });

  it('lapses when what it overrode is answered anew or taken back, and is a gap then', () => {
    const anew = [no('TST-1', { at: '2026-07-09T09:00:00Z' })];
    expect(stateOf(override(), anew)).toBe('lapsed');
    expect(stateOf(override(), [])).toBe('lapsed');
    const { gaps, risks } = assessed({ overrides: [override()] }, anew);
    expect(gaps.filter(({ register }) => register === 'overrides')).toHaveLength(1);
    expect(risks.filter(isBlocking)).toHaveLength(1);
  });

  it('that is read from a file is made over what is answered now', () => {
    const registers = { ...emptyRegisters, overrides: [override({ answered: '' })] };
    const draft: Draft = { ...testDraft(before), answers: [no('TST-1')], registers };
    const made = overAnswersOfNow(draft, ['o1'], assessed(registers, draft.answers));
    expect(stateOf(made.registers?.overrides[0] ?? override(), draft.answers)).toBe('stands');
  });
});

const action = (name: string, parts: Partial<Action> = {}) =>
  entry('actions', name, { title: name, questions: ['TST-2'], owner: 'Parks', due: '2026-09-01', ...parts });
const lacks = (actions: readonly Action[], answers: readonly Answer[]) =>
  assessed({ actions }, answers)
    .gaps.filter(({ register }) => register === 'actions')
    .map(({ message }) => message);

describe('an action', () => {
  it('with an owner and a date is what a high risk asks for', () => {
    const raised = [no('TST-2')];
    expect(lacks([], raised)).toEqual(['TST-2 raises a high risk, and no action answers it.']);
    expect(lacks([action('a1', { due: '' })], raised)).toEqual([
      'TST-2 raises a high risk, and no action has an owner and a date.',
    ]);
    expect(lacks([action('a1')], raised)).toEqual([]);
    expect(lacks([action('a1', { state: 'dropped', proof: 'Too dear.' })], raised)).toHaveLength(1);
    expect(lacks([], [])).toEqual([]);
  });

  it('explains a rating that is lower after what is planned', () => {
    const grades = (grade: Grade) => ({ scale: grade, scope: 1, irremediability: 1, likelihood: 2 }) as const;
    const rating: HarmRating = { now: grades(4), residual: grades(2) };
    const lower = [no('TST-1', { rating })];
    expect(lacks([], lower)).toEqual([
      'TST-1 blocks, and no action answers it.',
      'The harm that TST-1 raises is rated lower after what is planned, and no action says what is planned.',
    ]);
    expect(lacks([action('a1', { questions: ['TST-1'] })], lower)).toEqual([]);
  });

  it('is overdue after its day unless it is done or dropped', () => {
    expect(isOverdue(action('a1'), '2026-09-01T23:00:00Z')).toBe(false);
    expect(isOverdue(action('a1'), '2026-09-02T01:00:00Z')).toBe(true);
    expect(isOverdue(action('a1', { state: 'done' }), '2027-01-01')).toBe(false);
  });

  it('stands in the order of the risks, then of the ladder', () => {
    const { risks } = assessed({}, [no('TST-1'), no('TST-2')]);
    const list = [
      action('remedy', { rung: 'remedy' }),
      action('avoid'),
      action('block', { questions: ['TST-1'], rung: 'support' }),
    ];
    expect(worstFirst(list, risks).map(({ title }) => title)).toEqual(['block', 'avoid', 'remedy']);
  });
});

describe('a condition that asks for risks', () => {
  const asks = question('TST-4', { show: { risk: ['high'] } });
  const medium = question('TST-2', { effects: [{ when: 'always', level: 'medium' }] });
  const rights = [rightsPack({ questions: [medium, asks] })];
  const rated = (scale: Grade): Answer =>
    no('TST-2', {
      rating: {
        now: { scale, scope: 1, irremediability: 1, likelihood: 1 },
        residual: { scale, scope: 1, irremediability: 1, likelihood: 1 },
      },
    });

  it('holds for what a rating makes of a risk, and is not taken back by one', () => {
    expect(state(assessed({}, [rated(2)], before, rights), 'TST-4').shown).toBe(false);
    expect(state(assessed({}, [rated(4)], before, rights), 'TST-4').shown).toBe(true);
    const asksMedium = [rightsPack({ questions: [medium, question('TST-4', { show: { risk: ['medium'] } })] })];
    expect(state(assessed({}, [rated(4)], before, asksMedium), 'TST-4').shown).toBe(true);
  });
});

describe('a statement that a duty asks for', () => {
  const rights = ['international', 'england'].flatMap((name) => shippedRights().get(name) ?? []);
  const given = [answer('SCR-1', 'Noise at night.', { judgement: 'yes' })];

  it('has the parts of its regulation, offers what is answered, and takes nothing by itself', () => {
    const [stated] = assessed({}, given, before, rights).statements;
    expect(stated?.parts.map(({ part }) => part.id)).toEqual([
      'objective',
      'alternatives',
      'effect',
      'burden',
      'nothing',
      'sanction',
    ]);
    expect([stated?.parts[0]?.offer, stated?.parts[0]?.text]).toEqual(['Noise at night.\nBecause.', '']);
  });

  it('is a gap until each part is written', () => {
    const parts = {
      objective: 'Quiet nights.',
      alternatives: 'None.',
      effect: 'All.',
      burden: 'Little.',
      nothing: 'Worse.',
    };
    const written = (more: Record<string, string>) =>
      assessed(
        { statements: [entry('statements', 't1', { pack: 'england', duty: 'reg-5', parts: { ...parts, ...more } })] },
        given,
        before,
        rights,
      )
        .gaps.filter(({ register }) => register === 'statements')
        .map(({ message }) => message);
    expect(written({})).toEqual(['The statement “Regulatory statement of the byelaw” lacks “Sanctions”.']);
    expect(written({ sanction: 'A fine deters.' })).toEqual([]);
  });
});
