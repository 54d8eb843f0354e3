import { describe, expect, test } from 'vitest';
import { promptStates } from '../../../../shared/assessment/prompt-states.ts';
import { promptsWithin } from '../../../../renderer/features/drafting/use-live-prompts.ts';
import { openedDossier } from '../../persistence/opened-dossier.ts';
import { reworded } from '../../persistence/test-draft.ts';

describe('prompts as the text reads now', () => {
  test('follow a change of the words, and a decision', async () => {
    const { dossier } = await openedDossier();
    const before = promptsWithin(dossier.snapshot(), 60_000) ?? [];
    const about = (name: string) =>
      promptsWithin(dossier.snapshot(), 60_000)?.find((prompt) => prompt.name === name && prompt.provision === 's1');
    expect(before.some(({ name }) => name === 'Nationality or immigration status')).toBe(false);
    dossier.changeBody(reworded(dossier.doc, 's1', 'A refugee must show a passport.'));
    const raised = about('Nationality or immigration status');
    expect(raised?.state).toBe('open');
    if (!raised) return;
    const { trigger, provision } = raised;
    dossier.decidePrompt({
      trigger,
      provision,
      state: 'dismissed',
      reason: 'No',
      by: null,
      at: '2026-11-27T08:00:00Z',
    });
    expect(about('Nationality or immigration status')?.state).toBe('dismissed');
    const { doc, packs, ...draft } = dossier.snapshot();
    expect(promptsWithin(dossier.snapshot(), 60_000)).toBe(promptStates({ doc, draft, packs }));
  });

  test('are left to the figures where the text takes too long to read', async () => {
    const { dossier } = await openedDossier();
    dossier.changeBody(reworded(dossier.doc, 's1', 'A refugee must show a passport.'));
    expect(promptsWithin(dossier.snapshot(), -1)).toBeNull();
  });
});
