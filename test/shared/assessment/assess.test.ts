import { describe, expect, it } from 'vitest';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { Question } from '../../../shared/packs/rights-pack.ts';
import type { Answer } from '../../../shared/record/draft.ts';
import { tiedAnswer, tiedDecision } from '../../../shared/record/tie-to-text.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { doc, paragraph, part, section, subsection } from '../../builders/ordinance.ts';
import { lexical, question } from '../../builders/rights.ts';
import { plain, untagged, text, run, state, levels, answer, decision } from './assessed.ts';

describe('a question', () => {
  it('that nobody answered is a gap, and raises nothing unless a blank counts against the draft', () => {
    const asked = [question('TST-1'), question('TST-2', { answer: text, adverse: ['blank', 'no'] })];
    const { gaps, risks } = run({ questions: asked });
    expect(gaps.map(({ kind, question: id }) => [kind, id])).toEqual([
      ['question', 'TST-1'],
      ['question', 'TST-2'],
    ]);
    expect(risks.map(({ source, level }) => [source, level])).toEqual([['TST-2', 'block']]);
  });

  it('answered without reasons is a gap still', () => {
    const result = run({ questions: [question('TST-1')], answers: [answer('TST-1', 'yes', { reasons: ' ' })] });
    expect(result.gaps.map(({ kind }) => kind)).toEqual(['reasons']);
    expect(result.progress).toEqual({ shown: 1, answered: 0 });
  });

  it('answered against the draft raises what its first fitting effect says', () => {
    const asked = question('TST-1', {
      adverse: ['no', 'partly'],
      effects: [
        { when: { answer: { question: 'TST-1', is: ['partly'] } }, level: 'medium' },
        { when: 'always', level: 'block', note: 'Stop.' },
      ],
    });
    expect(levels({ questions: [asked], answers: [answer('TST-1', 'partly')] })).toEqual([['TST-1', 'medium']]);
    expect(levels({ questions: [asked], answers: [answer('TST-1', 'no')] })).toEqual([['TST-1', 'block']]);
    expect(levels({ questions: [asked], answers: [answer('TST-1', 'yes')] })).toEqual([]);
  });

  it('of words is judged by the judgement beside them, never by the words', () => {
    const asked = question('TST-1', { answer: text, adverse: ['blank', 'no'] });
    expect(levels({ questions: [asked], answers: [answer('TST-1', 'no', { judgement: 'yes' })] })).toEqual([]);
    expect(levels({ questions: [asked], answers: [answer('TST-1', 'Fine.', { judgement: 'no' })] })).toEqual([
      ['TST-1', 'block'],
    ]);
    expect(run({ questions: [asked], answers: [answer('TST-1', 'Fine.')] }).gaps[0]?.kind).toBe('judgement');
  });

  it('that blocks says whether a named person may override it', () => {
    const fixed = question('TST-1', { override: false });
    expect(run({ questions: [fixed], answers: [answer('TST-1', 'no')] }).risks[0]?.overridable).toBe(false);
    expect(run({ questions: [question('TST-1')], answers: [answer('TST-1', 'no')] }).risks[0]?.overridable).toBe(true);
  });

  it('counts the graver effect for as long as nobody said which of two applies', () => {
    const asked = question('TST-1', {
      effects: [
        { when: { tag: ['limits-right'] }, level: 'high' },
        { when: 'always', level: 'medium' },
      ],
    });
    const answers = [answer('TST-1', 'no')];
    expect(levels({ questions: [asked], answers, body: untagged })).toEqual([['TST-1', 'high']]);
    expect(levels({ questions: [asked], answers, body: plain })).toEqual([['TST-1', 'medium']]);
  });
});

describe('a question that hangs on a tag', () => {
  const asked = [question('TST-1', { show: { tag: ['service'] } })];

  it('is unknown, and a gap, while a provision is not tagged', () => {
    const result = run({ questions: asked, body: untagged });
    expect(state(result, 'TST-1').shown).toBe('unknown');
    expect(state(result, 'TST-1').why).toBe('Not known yet whether this has to be asked: section 1 is not tagged yet.');
    expect(result.gaps.map(({ kind }) => kind)).toEqual(['condition', 'unread']);
    expect(result.untagged).toEqual(['s1']);
  });

  it('is asked as soon as one provision bears the tag', () => {
    const body = doc(
      section({ id: 's1' }, 'A.'),
      section({ id: 's2' }, paragraph({ id: 'a', tags: ['service'] }, 'B.')),
    );
    expect(state(run({ questions: asked, body }), 'TST-1').why).toBe('Asked because section 2(a) is tagged “service”.');
  });

  it('names a tag in words', () => {
    const body = doc(section({ id: 's1', tags: ['limits-right'] }, 'A.'));
    const limited = [question('TST-1', { show: { tag: ['limits-right'] } })];
    expect(state(run({ questions: limited, body }), 'TST-1').why).toBe(
      'Asked because section 1 is tagged “limits a right”.',
    );
  });

  it('is not asked once every provision is tagged otherwise', () => {
    expect(state(run({ questions: asked, body: plain }), 'TST-1').shown).toBe(false);
  });

  it('is unknown for an ordinance without provisions', () => {
    expect(state(run({ questions: asked, body: doc() }), 'TST-1').shown).toBe('unknown');
  });
});

describe('a provision', () => {
  it('is tagged by the part that it stands in, or by all that stands in it', () => {
    const body = doc(
      part({ id: 'p1', tags: ['place'] }, section({ id: 's1' }, 'A.')),
      section(
        { id: 's2' },
        subsection({ id: 'x', tags: ['none'] }, 'B.'),
        subsection({ id: 'y', tags: ['none'] }, 'C.'),
      ),
      section({ id: 's3' }, subsection({ id: 'z', tags: ['none'] }, 'D.'), subsection({ id: 'w' }, 'E.')),
    );
    expect(run({ body }).untagged).toEqual(['s3']);
  });

  it('that no prompt touched and nobody tagged is listed as unread', () => {
    const body = doc(section({ id: 's1' }, subsection({ id: 's1-1' }, 'A fee.')), section({ id: 's2' }, 'Sweeping.'));
    const { gaps } = run({ body, triggers: [lexical('T05', ['fee'])] });
    expect(gaps.map(({ kind, provision }) => [kind, provision])).toEqual([
      ['prompt', 's1-1'],
      ['tag', 's1'],
      ['unread', 's2'],
    ]);
  });
});

describe('a prompt', () => {
  const body = doc(section({ id: 's1', tags: ['none'] }, 'A fee.'));
  const triggers = [lexical('T05', ['fee'], { name: 'Fee' })];
  const questions = [question('TST-1', { show: { prompt: ['T05'] } })];

  it('opens its question while nobody has decided on it, and when it is confirmed', () => {
    const open = run({ body, triggers, questions });
    expect(open.prompts[0]?.state).toBe('open');
    expect(state(open, 'TST-1').why).toBe('Asked because “fee” in section 1 raises “Fee”.');
    const confirmed = run({ body, triggers, questions, prompts: [decision('confirmed')] });
    expect(state(confirmed, 'TST-1').shown).toBe(true);
    expect(confirmed.gaps.map(({ kind }) => kind)).toEqual(['untied', 'question']);
  });

  it('decided on words that have changed since is a gap, and so is an answer; what is not asked is not', () => {
    const text = { doc: body, profile: { numbering: southAfricaLike } };
    const prompts = [tiedDecision(decision('confirmed'), text)];
    const linked = { provisions: ['s1' as ProvisionId] };
    const answers = [tiedAnswer(answer('TST-1', 'yes', linked), null, text)];
    const now = doc(section({ id: 's1', tags: ['none'] }, 'A large fee.'));
    const same = run({ body, triggers, questions, prompts, answers });
    expect([same.gaps, state(same, 'TST-1').stale, same.progress.answered]).toEqual([[], false, 1]);
    const changed = run({ body: now, triggers, questions, prompts, answers });
    expect(changed.gaps.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'stale: Section 1 has changed since TST-1 was answered.',
      'stale: Section 1 has changed since “Fee” was decided on.',
    ]);
    expect(changed.gapCount).toBe(2);
    expect([state(changed, 'TST-1').stale, changed.progress.answered]).toEqual([true, 0]);
    const hidden = [question('TST-1', { show: { prompt: ['T99'] } })];
    expect(run({ body: now, questions: hidden, answers }).gaps).toEqual([]);
  });

  it('that is dismissed stays listed with its reason, and closes the question', () => {
    const result = run({ body, triggers, questions, prompts: [decision('dismissed')] });
    expect(result.prompts[0]).toMatchObject({ state: 'dismissed', decision: { reason: 'Harmless.' } });
    expect(state(result, 'TST-1').shown).toBe(false);
    expect(state(result, 'TST-1').why).toBe('Not asked because the prompt “Fee” was dismissed wherever it was raised.');
  });
});

describe('a follow-up question', () => {
  const questions = [
    question('TST-1', { show: { prompt: ['T05'] } }),
    question('TST-2', { show: { answer: { question: 'TST-1', is: ['no'] } } }),
  ];
  const answers = [answer('TST-1', 'no'), answer('TST-2', 'no')];

  it('keeps its answer while hidden, and counts it nowhere', () => {
    const hidden = run({ questions, answers });
    expect(state(hidden, 'TST-2')).toMatchObject({ shown: false, level: null, missing: [], answer: { value: 'no' } });
    expect(hidden.risks).toEqual([]);
    expect(hidden.progress).toEqual({ shown: 0, answered: 0 });
  });

  it('counts again as soon as it is asked', () => {
    const body = doc(section({ id: 's1', tags: ['none'] }, 'A fee.'));
    expect(levels({ questions, answers, body, triggers: [lexical('T05', ['fee'])] })).toEqual([
      ['TST-1', 'block'],
      ['TST-2', 'block'],
    ]);
  });

  it('is unknown while the question before it is open', () => {
    const open = [question('TST-1'), questions[1] as Question];
    expect(state(run({ questions: open }), 'TST-2').shown).toBe('unknown');
  });
});

describe('a question about risks', () => {
  const outside = question('TST-9', { show: { risk: ['block', 'high'] }, effects: [{ when: 'always', level: 'low' }] });

  it('is unknown while a question is open, asked once one raises a risk, and not asked when none does', () => {
    const questions = [outside, question('TST-1')];
    const shown = (answers: Answer[]) => state(run({ questions, answers }), 'TST-9').shown;
    expect(shown([])).toBe('unknown');
    expect(shown([answer('TST-1', 'no')])).toBe(true);
    expect(shown([answer('TST-1', 'yes')])).toBe(false);
  });
});

describe('the matrix', () => {
  const who = question('TST-1', { answer: { type: 'list', options: [], from: 'groups', judgement: 'Complete?' } });
  const matrix = question('TST-2', { answer: { type: 'matrix' }, adverse: ['harm'] });
  const gap = question('TST-3', { show: { matrix: ['harm'] } });
  const named = answer('TST-1', ['children'], { judgement: 'yes' });
  const cell = (right: string, effect: 'none' | 'harm') => ({ group: 'children', right, effect });
  const result = (...cells: ReturnType<typeof cell>[]) =>
    run({ questions: [who, matrix, gap], answers: [named, answer('TST-2', cells)] });

  it('is asked for the groups that are named as affected, and every blank cell is a gap', () => {
    expect(state(result(cell('EQ', 'none')), 'TST-2').missing).toEqual(['matrix-cells']);
    expect(state(result(cell('EQ', 'none'), cell('DIS', 'none')), 'TST-2').missing).toEqual([]);
  });

  it('with blank cells does not say that nobody is harmed', () => {
    expect(state(result(cell('EQ', 'none')), 'TST-3').shown).toBe('unknown');
    expect(state(result(cell('EQ', 'none'), cell('DIS', 'none')), 'TST-3').shown).toBe(false);
    expect(state(result(cell('EQ', 'harm')), 'TST-3').shown).toBe(true);
    expect(state(result(cell('EQ', 'harm')), 'TST-2').level).toBe('block');
  });
});

describe('a group', () => {
  const who = question('TST-1', { answer: { type: 'list', options: [], from: 'groups', judgement: 'Complete?' } });
  const child = question('TST-2', { show: { group: ['children'] } });
  const shown = (given: Answer | null) =>
    state(run({ questions: [who, child], answers: given ? [given] : [] }), 'TST-2').shown;

  it('is not affected only where the list is said to be complete without it', () => {
    expect(shown(null)).toBe('unknown');
    expect(shown(answer('TST-1', ['traders']))).toBe('unknown');
    expect(shown(answer('TST-1', ['traders'], { judgement: 'partly' }))).toBe('unknown');
    expect(shown(answer('TST-1', ['traders'], { judgement: 'yes' }))).toBe(false);
    expect(shown(answer('TST-1', ['children'], { judgement: 'partly' }))).toBe(true);
    expect(shown(answer('TST-1', ['Children', 'anglers'], { judgement: 'yes' }))).toBe(true);
  });
});
