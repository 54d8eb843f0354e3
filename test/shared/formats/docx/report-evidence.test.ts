import { describe, expect, it } from 'vitest';
import { emptyRegisters } from '../../../../shared/record/registers.ts';
import { testDraft } from '../../../builders/draft.ts';
import * as b from '../../../builders/ordinance.ts';
import { entry } from '../../../builders/registers.ts';
import { exported } from './docx-parts.ts';

const law = b.doc(b.title('Streets By-law'), b.section({ id: 's1' }, b.heading('Play'), 'No ball games.'));
const comment = { consultation: 'c1', said: 'I, Zola Quint, say it is too dear.', name: 'Zola Quint' };
const report = async (isNameWithheld: boolean | undefined, withholdsNames?: boolean) => {
  const registers = {
    ...emptyRegisters,
    evidence: [
      entry('evidence', 'e1', {
        title: 'Complaints of 2025',
        source: 'Register',
        says: 'Forty.',
        gap: 'Ages.',
        provisions: [b.id('s1')],
      }),
    ],
    consultations: [
      entry('consultations', 'c1', {
        title: 'Spring round',
        from: '2026-03-01',
        until: '2026-04-01',
        withholdsNames,
        gunning: { time: { judgement: 'yes', reasons: 'A month.' } },
        reached: ['children'],
      }),
    ],
    comments: [
      entry('comments', 'm1', {
        ...comment,
        isNameWithheld,
        response: 'The fee is waived.',
        outcome: 'changed',
        provisions: [b.id('s1')],
      }),
      entry('comments', 'm2', { said: 'Why?' }),
    ],
  };
  return exported(law, { draft: { ...testDraft(law), registers }, what: 'assessment' });
};

describe('evidence and consultation in the report', () => {
  it('stand as tables: what is known and missing, who was reached, you said, we did', async () => {
    const { lines } = await report(false);
    const text = lines.join('\n');
    for (const words of [
      'Complaints of 2025',
      'Figures; Register',
      'Forty.',
      'Ages.',
      'Spring round',
      'Time: 1 March 2026 to 1 April 2026',
      'Time enough to answer: Yes. A month.',
      'Asked while minds were open: Not answered',
      'Groups affected and groups reached',
      'You said, we did',
      'The fee is waived.',
      'Changed: section 1',
      'No response',
      'Not decided',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Zola Quint');
  });

  it('have no withheld name in any part of the file', async () => {
    const { part, lines } = await report(true);
    expect(lines.join('\n')).toContain('Name withheld');
    for (const name of ['word/document.xml', 'docProps/core.xml', 'word/comments.xml', 'customXml/item1.xml']) {
      expect(part(name) ?? '').not.toMatch(/Zola|Quint/);
    }
  });

  it.each([
    [undefined, true],
    [true, true],
    [false, false],
  ])('withhold the names of a round as its box is shown: %j', async (box, isWithheld) => {
    const text = (await report(undefined, box)).lines.join('\n');
    expect(text).toContain(`Names of those who commented: ${isWithheld ? 'Withheld' : 'Given'} unless`);
    expect(text.includes('Zola Quint')).toBe(!isWithheld);
  });

  it('say so where there is neither', async () => {
    const { lines } = await exported(law, { what: 'assessment' });
    expect(lines).toEqual(expect.arrayContaining(['No evidence is registered.', 'No consultation is registered.']));
  });
});
