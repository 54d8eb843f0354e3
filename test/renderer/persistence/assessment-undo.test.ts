import { describe, expect, test } from 'vitest';
import { openedDossier } from './opened-dossier.ts';
import { answer, decision, noon } from './test-draft.ts';

describe('undo in the assessment', () => {
  test('brings back the last answer and says which question', async () => {
    const { dossier } = await openedDossier();
    const question = dossier.snapshot().packs.rights[0]?.questions[0];
    if (!question) throw new Error('the pack has no questions');
    dossier.putAnswer(answer(question.id, 'yes'));
    dossier.putAnswer(answer(question.id, 'no'));
    expect(dossier.undoLabel()).toEqual({ key: 'act.answerChanged', values: { question: question.question } });
    expect(dossier.undoAct()).toEqual({ key: 'act.answerChanged', values: { question: question.question } });
    expect(dossier.snapshot().answers).toEqual([answer(question.id, 'yes')]);
    expect(dossier.undoAct()?.key).toBe('act.answerGiven');
    expect(dossier.snapshot().answers).toEqual([]);
    expect(dossier.undoAct()).toBeNull();
  });

  test('is itself undone by redo, until something else is done', async () => {
    const { dossier } = await openedDossier();
    dossier.decidePrompt(decision('T01', 'dismissed'));
    dossier.undoAct();
    expect(dossier.snapshot().prompts).toEqual([]);
    expect(dossier.redoAct()?.key).toBe('act.promptDismissed');
    expect(dossier.snapshot().prompts).toEqual([decision('T01', 'dismissed')]);
    dossier.undoAct();
    dossier.putAnswer(answer('LAW-1', 'yes'));
    expect(dossier.redoAct()).toBeNull();
  });

  test('takes back a text typed in one go as one act, and a pause divides it', async () => {
    const clock = { now: Date.parse(noon) };
    const { dossier } = await openedDossier(() => new Date(clock.now).toISOString());
    dossier.putAnswer(answer('LAW-1', 'yes'));
    clock.now += 10_000;
    for (const typed of ['B', 'Be', 'Because']) {
      dossier.putAnswer(answer('LAW-1', 'yes', typed));
      clock.now += 100;
    }
    clock.now += 10_000;
    dossier.putAnswer(answer('LAW-1', 'yes', 'Because of it'));
    dossier.undoAct();
    expect(dossier.snapshot().answers[0]?.reasons).toBe('Because');
    dossier.undoAct();
    expect(dossier.snapshot().answers[0]?.reasons).toBe('');
  });

  test('is stored like any other change', async () => {
    const { dossier, reopen } = await openedDossier();
    dossier.putAnswer(answer('LAW-1', 'yes'));
    await dossier.flush();
    dossier.undoAct();
    expect((await reopen()).snapshot().answers).toEqual([]);
  });
});

describe('undo of setting a check aside', () => {
  const aside = { rule: 'prose-shall', place: null, reason: 'House style.', by: null, at: noon };

  test('brings the check back, and is stored', async () => {
    const { dossier, reopen } = await openedDossier();
    dossier.setAside(aside);
    expect(dossier.snapshot().setAside).toEqual([aside]);
    expect((await dossier.draft()).setAside).toEqual([aside]);
    expect(dossier.undoAct()?.key).toBe('act.ruleSetAside');
    expect(dossier.snapshot().setAside).toEqual([]);
    dossier.redoAct();
    dossier.useAgain(aside);
    expect(dossier.undoAct()?.key).toBe('act.ruleUsedAgain');
    await dossier.flush();
    expect((await reopen()).snapshot().setAside).toEqual([aside]);
  });
});
