import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { registerNames } from '../../../shared/record/registers.ts';
import { entry, filledRegisters } from '../../builders/registers.ts';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { openedDossier, until } from './opened-dossier.ts';
import { noon, reworded } from './test-draft.ts';

describe('the registers of an open dossier', () => {
  test('are stored, each entry tied to its words, and read again', async () => {
    const { dossier, reopen } = await openedDossier();
    for (const name of registerNames) for (const one of filledRegisters()[name]) dossier.putRegistered(name, one);
    const before = dossier.snapshot().registers;
    expect(before.actions[0]?.wordings).toMatchObject([{ provision: 's1' }]);
    const again = await reopen();
    expect(again.snapshot().registers).toEqual(before);
    expect((await again.draft()).registers).toEqual(before);
  });

  test('commit what was chosen once it is seen, and what was typed at once', async () => {
    const { database, ports, dossier } = await openedDossier();
    await dossier.close();
    const frames: (() => void)[] = [];
    const seen = await OpenDossier.open(database, 'dossier1', { ...ports, afterFrame: (shown) => frames.push(shown) });
    if (!seen.ok) throw new Error(JSON.stringify(seen.error));
    seen.value.putRegistered('actions', entry('actions', 'a1'));
    expect(seen.value.saveState().kind).toBe('saving');
    expect(frames).toHaveLength(1);
    seen.value.putRegistered('actions', entry('actions', 'a1', { title: 'W' }), 'title');
    expect(frames).toHaveLength(1);
    await until(seen.value, () => seen.value.saveState().kind === 'saved');
    expect(await database.entries.where({ dossier: 'dossier1', collection: 'actions' }).count()).toBe(1);
  });

  test('are undone act by act, typing in one field being one act', async () => {
    const { dossier } = await openedDossier();
    dossier.putRegistered('actions', entry('actions', 'a1'));
    for (const title of ['W', 'Wa', 'Waive']) {
      dossier.putRegistered('actions', entry('actions', 'a1', { title }), 'title');
    }
    expect(dossier.undoAct()?.key).toBe('act.changed.actions');
    expect(dossier.snapshot().registers.actions).toEqual([entry('actions', 'a1')]);
    expect(dossier.undoAct()?.key).toBe('act.added.actions');
    expect(dossier.snapshot().registers.actions).toEqual([]);
    dossier.redoAct();
    dossier.removeRegistered('actions', 'a1');
    expect(dossier.undoAct()?.key).toBe('act.removed.actions');
    expect(dossier.snapshot().registers.actions).toHaveLength(1);
  });

  test('go stale with their provision, every one of them, and a second look makes them right again', async () => {
    const { dossier } = await openedDossier();
    for (const name of registerNames) for (const one of filledRegisters()[name]) dossier.putRegistered(name, one);
    const stale = () => {
      const { doc, packs, ...draft } = dossier.snapshot();
      return assess({ doc, draft, packs }).registered.flatMap((state) => (state.stale ? [state.register] : []));
    };
    dossier.changeBody(reworded(dossier.doc, 's2', 'Other words.'));
    expect(stale()).toEqual([]);
    dossier.changeBody(reworded(dossier.doc, 's1', 'Other words.'));
    expect(stale()).toEqual(registerNames);
    dossier.reaffirmRegistered('actions', 'a1', { by: null, at: noon });
    expect(stale()).toEqual(registerNames.filter((name) => name !== 'actions'));
    const [action] = dossier.snapshot().registers.actions;
    if (!action) throw new Error('the action is gone');
    dossier.changeBody(reworded(dossier.doc, 's1', 'Yet other words.'));
    dossier.putRegistered('actions', { ...action, owner: 'Streets' });
    expect(stale()).toContain('actions');
    dossier.putRegistered('actions', { ...action, title: 'Waive it for all' });
    expect(stale()).not.toContain('actions');
  });
});
