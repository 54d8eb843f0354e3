import { describe, expect, it } from 'vitest';
import { tiedAnswer } from '../../../../shared/record/tie-to-text.ts';
import * as b from '../../../builders/ordinance.ts';
import { mary, testDraft } from '../../../builders/draft.ts';
import { exported } from './docx-parts.ts';
import { answer, law, report } from './reported-streets.ts';

describe('the report of an answer whose text has changed', () => {
  it('sets old words and new side by side and lists it as open', async () => {
    const text = { doc: law, profile: testDraft(law).packs.profile };
    const tied = tiedAnswer(answer('SCR-3', 'yes', { reasons: 'Homes.', provisions: [b.id('camp1')] }), null, text);
    const reworded = b.subsection({ id: 'camp1' }, 'A person may not camp in a public place.');
    const now = b.doc(law.child(0), b.section({ id: 'camp' }, b.heading('Conduct'), reworded), law.child(2));
    const draft = testDraft(now, { answers: [tied] });
    const made = await exported(now, { draft, what: 'assessment' });
    const whole = made.lines.join('\n');
    expect(whole).toContain('The text has changed since: nobody has said yet that the answer is still right.');
    expect(whole).toContain('A person may not sleep or camp in a public place.');
    expect(whole).toContain('Section 1(1) has changed since SCR-3 was answered.');
  });
});

describe('the report of a rated harm', () => {
  it('gives its grades in words and its place among the others', async () => {
    const now = { scale: 3, scope: 3, irremediability: 1, likelihood: 2 } as const;
    const rating = { now, residual: { ...now, scale: 1, likelihood: null } } as const;
    const { text } = await report([answer('SCR-3', 'no', { reasons: 'A map alone.', rating })]);
    expect(text).toContain(
      'Harm as the text is: severity 4 of 4; scale 3 (livelihood, home, privacy or liberty hit); scope 3 (a whole group locally); irremediability 1 (quickly undone); likelihood 2 (possible)',
    );
    expect(text).toContain('Harm after what is planned: severity 2 of 4; scale 1 (an inconvenience)');
    expect(text).toContain('Severity and likelihood');
  });
});

describe('the report of a depth', () => {
  it('prints the reasons, so that a screening-out is a record', async () => {
    const draft = testDraft(law);
    const depth = { reasons: 'Only a map changes.', by: mary, at: '2026-07-02T10:00:00.000Z' };
    const screened = testDraft(law, { meta: { ...draft.meta, tier: 'screening', depth } });
    const made = await exported(law, { draft: screened, what: 'assessment' });
    expect(made.lines.join('\n')).toContain('Reasons for this depth: Only a map changes.');
  });
});
