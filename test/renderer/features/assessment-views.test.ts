import { describe, expect, it } from 'vitest';
import { plainPrinter } from '../../../shared/ordinance/ordinance-text.ts';
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

describe('the first words of a provision', () => {
  it('leave out its heading and notes to the drafter', () => {
    const provision = section(heading('Fees'), note('Say why.'), 'A fee—', paragraph('monthly;'));
    expect(provisionSnippet(provision, plainPrinter)).toBe('A fee— monthly;');
  });

  it('are cut short where there are many', () => {
    expect(provisionSnippet(section('word '.repeat(100)), plainPrinter)).toMatch(/^(word ){44}…$/);
  });
});
