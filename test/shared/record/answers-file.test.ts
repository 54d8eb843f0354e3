import { describe, expect, it } from 'vitest';
import { applyAnswers, checkAnswers, parseAnswers } from '../../../shared/record/answers-file.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import { mary, testDraft, testNow } from '../../builders/draft.ts';
import { doc, section } from '../../builders/ordinance.ts';

const draft = testDraft(doc(section({ id: 's1' }, 'Streets are swept.')));

describe('an answers file', () => {
  it('answers questions of every kind, with reasons, evidence and provisions', () => {
    const after = applied([
      { question: 'SCR-3', answer: 'yes', reasons: 'Assembly.', provisions: ['s1'] },
      { question: 'PRO-7', answer: 3 },
      { question: 'SCR-1', answer: 'Noise at night.', judgement: 'yes', evidence: ['Complaints 2025'] },
      { question: 'SCR-4', answer: ['children', 'Anglers'] },
      { question: 'NDS-2', answer: [{ group: 'children', right: 'EQ', effect: 'unknown' }] },
    ]);
    expect(after.answers.map(({ question, value }) => [question, value])).toEqual([
      ['SCR-3', 'yes'],
      ['PRO-7', 3],
      ['SCR-1', 'Noise at night.'],
      ['SCR-4', ['children', 'Anglers']],
      ['NDS-2', [{ group: 'children', right: 'EQ', effect: 'unknown' }]],
    ]);
    expect(after.answers[0]).toMatchObject({ reasons: 'Assembly.', provisions: ['s1'], by: mary, at: testNow });
  });

  it('may rate the harm that an answer raises', () => {
    const now = { scale: 3, scope: 2, irremediability: 1, likelihood: null };
    const rating = { now, residual: { ...now, scale: 1 } };
    expect(applied([{ question: 'SCR-3', answer: 'no', rating }]).answers[0]?.rating).toEqual(rating);
    expect(parseAnswers([{ question: 'SCR-3', answer: 'no', rating: { now } }]).ok).toBe(false);
  });

  it('ties each answer to the words of its provisions', () => {
    const [given] = applied([{ question: 'SCR-3', answer: 'yes', provisions: ['s1'] }]).answers;
    expect(given?.wordings).toMatchObject([{ provision: 's1', text: 'Streets are swept.', by: mary }]);
  });

  it('replaces an earlier answer and keeps the others', () => {
    const once = applied([
      { question: 'SCR-3', answer: 'yes' },
      { question: 'SCR-5', answer: 'no' },
    ]);
    const twice = applyAnswers(once, parsed([{ question: 'SCR-3', answer: 'no' }]), { person: null, now: testNow });
    expect(twice.answers.map(({ question, value, by }) => [question, value, by])).toEqual([
      ['SCR-5', 'no', mary],
      ['SCR-3', 'no', null],
    ]);
  });

  it('that answers a question of words with yes or no gives its judgement', () => {
    expect(applied([{ question: 'PRO-2', answer: 'no', reasons: 'No aim.' }]).answers[0]?.judgement).toBe('no');
    expect(applied([{ question: 'SCR-3', answer: 'no' }]).answers[0]?.judgement).toBe(null);
  });

  it('may leave out what is absent, or say null, and name one piece of evidence by itself', () => {
    const absent = { judgement: null, reasons: null, evidence: null, provisions: null };
    expect(applied([{ question: 'SCR-3', answer: 'yes', ...absent }]).answers).toEqual(
      applied([{ question: 'SCR-3', answer: 'yes' }]).answers,
    );
    expect(applied([{ question: 'SCR-3', answer: 'yes', evidence: 'Log' }]).answers[0]?.evidence).toEqual(['Log']);
  });

  it.each<[string, unknown, RegExp]>([
    ['a misspelt field', [{ question: 'SCR-3', anser: 'yes' }], /answer.*not an answer: yes, no, partly or na.*anser/],
    ['no list', { question: 'SCR-3' }, /array/],
    ['an unknown question', [{ question: 'XXX-1', answer: 'yes' }], /no question XXX-1/],
    [
      'a question twice',
      [
        { question: 'SCR-3', answer: 'yes' },
        { question: 'SCR-3', answer: 'no' },
      ],
      /twice/,
    ],
    ['a wrong judgement', [{ question: 'SCR-3', answer: 'maybe' }], /yes, no, partly or na/],
    ['a number off the scale', [{ question: 'PRO-7', answer: 5 }], /not an answer.*1 to 4/],
    ['words for a scale', [{ question: 'PRO-7', answer: 'heavy' }], /1 to 4/],
    ['a list for words', [{ question: 'SCR-1', answer: ['x'] }], /with text/],
    ['words for the matrix', [{ question: 'NDS-2', answer: 'harm' }], /cells/],
    [
      'an unknown group',
      [{ question: 'NDS-2', answer: [{ group: 'elves', right: 'EQ', effect: 'none' }] }],
      /group elves/,
    ],
    [
      'an unknown right',
      [{ question: 'NDS-2', answer: [{ group: 'children', right: 'XX', effect: 'none' }] }],
      /right XX/,
    ],
    ['an unknown provision', [{ question: 'SCR-3', answer: 'yes', provisions: ['s9'] }], /provision s9/],
  ])('with %s is refused, naming the place', (_name, json, says) => {
    const result = parseAnswers(json);
    const checked = result.ok ? checkAnswers(draft, result.value) : result;
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : JSON.stringify(checked.error.problems)).toMatch(says);
  });
});

function parsed(json: unknown) {
  const result = parseAnswers(json);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function applied(json: unknown): Draft {
  const inputs = parsed(json);
  const checked = checkAnswers(draft, inputs);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return applyAnswers(draft, checked.value, { person: mary, now: testNow });
}
