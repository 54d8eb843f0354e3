import { describe, expect, test } from 'vitest';
import { rightsPack } from '../../builders/rights.ts';
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
    expect(dossier.snapshot().answers).toMatchObject([answer(question.id, 'yes')]);
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
    expect(dossier.snapshot().prompts).toMatchObject([decision('T01', 'dismissed')]);
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

  test('takes back a newer rights pack and one that was added, as one act each, and keeps the answers', async () => {
    const { dossier, reopen } = await openedDossier();
    const frozen = dossier.snapshot().packs.rights;
    const newer = frozen.map((pack) => ({ ...pack, version: '9.0.0' }));
    const added = rightsPack({ id: 'council' });
    dossier.putAnswer(answer('LAW-1', 'yes'));
    dossier.putRightsPacks(newer, { key: 'act.packsUpdated', values: { packs: 'International' } });
    dossier.putRightsPacks([...newer, added], { key: 'act.packAdded', values: { pack: 'Council' } });
    await dossier.flush();
    const stored = (await reopen()).snapshot();
    expect(stored.packs.rights).toEqual([...newer, added]);
    expect(stored.meta.rights.at(-1)).toBe('council');
  });

  test('brings back the packs that were there before', async () => {
    const { dossier, reopen } = await openedDossier();
    const frozen = dossier.snapshot().packs.rights;
    dossier.putAnswer(answer('LAW-1', 'yes'));
    const { answers } = dossier.snapshot();
    dossier.putRightsPacks([...frozen.map((pack) => ({ ...pack, version: '9.0.0' })), rightsPack({ id: 'council' })], {
      key: 'act.packsUpdated',
      values: { packs: 'International' },
    });
    expect(dossier.undoAct()?.key).toBe('act.packsUpdated');
    expect(dossier.snapshot().packs.rights).toEqual(frozen);
    expect(dossier.snapshot().answers).toEqual(answers);
    await dossier.flush();
    expect((await reopen()).snapshot().packs.rights).toEqual(frozen);
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
    dossier.countAgain(aside);
    expect(dossier.undoAct()?.key).toBe('act.ruleUsedAgain');
    await dossier.flush();
    expect((await reopen()).snapshot().setAside).toEqual([aside]);
  });
});
