import type { Answer } from '../../../../shared/record/draft.ts';
import * as b from '../../../builders/ordinance.ts';
import { mary, testDraft } from '../../../builders/draft.ts';
import { exported } from './docx-parts.ts';

const { doc, section, subsection, heading, note } = b;

/** A by-law of two sections that raise prompts, one of which is dismissed. */
export const law = doc(
  b.title('Streets By-law'),
  section(
    { id: 'camp' },
    heading('Conduct'),
    note('SECRET guidance'),
    subsection({ id: 'camp1' }, 'A person may not sleep or camp in a public place.'),
  ),
  section(
    { id: 'fee' },
    heading('Fees'),
    subsection({ id: 'fee1' }, 'An applicant must pay a fee and show an identity document.'),
  ),
);
export const answer = (question: string, value: Answer['value'], more: Partial<Answer> = {}): Answer => ({
  question,
  value,
  judgement: null,
  reasons: '',
  evidence: [],
  provisions: [],
  by: mary,
  at: '2026-07-02T10:00:00.000Z',
  ...more,
});

/** The report of it with these answers, as a Word file and as lines. */
export const report = async (answers: readonly Answer[] = [], what: 'assessment' | 'pack' = 'assessment') => {
  const draft = testDraft(law, { answers, ...decided });
  const made = await exported(law, { draft, what });
  return { ...made, text: made.lines.join('\n'), draft };
};
const decided = {
  prompts: [
    {
      trigger: 'T06',
      provision: b.id('camp1'),
      state: 'dismissed' as const,
      reason: 'It means boats.',
      by: mary,
      at: '2026-07-02T10:00:00.000Z',
    },
  ],
};
