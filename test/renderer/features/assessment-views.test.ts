import { describe, expect, it } from 'vitest';
import { plainPrinter } from '../../../shared/ordinance/ordinance-text.ts';
import { nextOpen } from '../../../renderer/features/assessment/next-open.ts';
import { provisionSnippet } from '../../../renderer/features/assessment/provision-snippet.ts';
import { addressOf, viewAt } from '../../../renderer/features/assessment/views.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { heading, note, paragraph, section } from '../../builders/ordinance.ts';
import { question } from '../../builders/rights.ts';

const state = (id: string) => ({ question: question(id) }) as Assessment['sections'][number]['questions'][number];
const assessment = {
  sections: [
    { id: 'SCR', title: 'Screening', intro: '', questions: [state('SCR-1')] },
    { id: 'PRO', title: 'Proportionality', intro: '', questions: [state('PRO-1'), state('PRO-2')] },
  ],
} as unknown as Assessment;

describe('the address of the Assess screen', () => {
  it('names a section, a question in it, or a view of the whole', () => {
    expect(viewAt('PRO', assessment)).toEqual({ kind: 'section', section: 'PRO', question: null });
    expect(viewAt('PRO-2', assessment)).toEqual({ kind: 'section', section: 'PRO', question: 'PRO-2' });
    expect(viewAt('tags', assessment)).toEqual({ kind: 'tags' });
  });

  it('begins with the first section where it names nothing that is there', () => {
    expect(viewAt(null, assessment)).toEqual({ kind: 'section', section: 'SCR', question: null });
    expect(viewAt('PRO-99', assessment)).toEqual({ kind: 'section', section: 'SCR', question: null });
  });

  it('is read back as the view that it was written for', () => {
    for (const at of ['path', 'step-consult', 'SCR', 'PRO', 'prompts', 'tags', 'summary'])
      expect(addressOf(viewAt(at, assessment))).toBe(at);
  });
});

describe('an address within a step', () => {
  it('names a register and an entry of it', () => {
    const whole = { kind: 'step', step: 'consult', register: null, entry: null };
    expect(viewAt('step-consult', assessment)).toEqual(whole);
    expect(viewAt('step-consult-comments', assessment)).toEqual({ ...whole, register: 'comments' });
    const named = { ...whole, register: 'comments', entry: 'a-b-1' };
    expect(viewAt('step-consult-comments-a-b-1', assessment)).toEqual(named);
    expect(addressOf(viewAt('step-consult-comments-a-b-1', assessment))).toBe('step-consult');
  });
});

describe('what is open next', () => {
  const open = (id: string, isSettled = false) => ({
    ...state(id),
    shown: true,
    missing: isSettled ? [] : ['answer'],
    stale: false,
  });
  const some = {
    prompts: [{ state: 'open' }],
    untagged: ['s1'],
    sections: [
      { id: 'SCR', questions: [open('SCR-1'), open('SCR-2', true)] },
      { id: 'PRO', questions: [{ ...open('PRO-1'), shown: false }, open('PRO-2')] },
    ],
  } as unknown as Assessment;

  it('is the text first, then the questions that are asked and not settled, round the end to the beginning', () => {
    const walk = ['prompts', 'tags', 'SCR-1', 'PRO-2', 'prompts'];
    expect(walk.slice(0, -1).map((place) => nextOpen(some, place, 1))).toEqual(walk.slice(1));
    expect(nextOpen(some, 'prompts', -1)).toBe('PRO-2');
    expect(nextOpen(some, 'PRO-2', -1)).toBe('SCR-1');
  });

  it('begins within the section where one is', () => {
    expect(nextOpen(some, 'SCR', 1)).toBe('SCR-1');
    expect(nextOpen(some, 'PRO', 1)).toBe('PRO-2');
  });

  it('is nothing where all is done', () => {
    const done = { ...some, prompts: [], untagged: [], sections: [] };
    expect(nextOpen(done, 'SCR', 1)).toBeNull();
  });
});

describe('the first words of a provision', () => {
  it('leave out its heading and notes to the drafter', () => {
    const provision = section(heading('Fees'), note('Say why.'), 'A fee—', paragraph('monthly;'));
    expect(provisionSnippet(provision, plainPrinter)).toBe('A fee— monthly;');
  });

  it('are cut short where there are many', () => {
    expect(provisionSnippet(section('word '.repeat(100)), plainPrinter)).toMatch(/^(word ){44}…$/);
  });
});
