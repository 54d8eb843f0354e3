import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenDossierSnapshot } from '../../../renderer/persistence/live-dossier.ts';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { doc, heading, part, section } from '../../builders/ordinance.ts';
import { failWrites } from './memory-storage.ts';
import { nextAttempt, openedDossier, until } from './opened-dossier.ts';
import { ada, answer, decision, noon, reworded, streets } from './test-draft.ts';

describe('an open dossier', () => {
  test('holds after reopening what was typed, answered and decided', async () => {
    const { reopen, dossier } = await openedDossier();
    dossier.changeBody(reworded(dossier.doc, 's2', 'No person may sing.'));
    dossier.putAnswer(answer('LAW-1', 'yes', 'The Act says so.'));
    dossier.decidePrompt(decision('T01', 'confirmed'));
    dossier.putFacts({ council: 'Southbury', mayor: 'Mr Reed' });
    dossier.putMeta({ stage: 'assess' });
    expect(dossier.saveState()).toEqual({ kind: 'saving' });

    const again = await reopen();

    expect(again.doc.textContent).toContain('No person may sing.');
    expect(again.doc.eq(dossier.doc)).toBe(true);
    expect(again.snapshot().answers).toMatchObject([answer('LAW-1', 'yes', 'The Act says so.')]);
    expect(again.snapshot().prompts).toMatchObject([decision('T01', 'confirmed')]);
    expect(again.snapshot().facts).toEqual({ council: 'Southbury', mayor: 'Mr Reed' });
    expect(again.snapshot().meta.stage).toBe('assess');
    expect(again.saveState()).toEqual({ kind: 'saved', at: noon });
  });

  test('writes only the section that was typed in', async () => {
    const { database, dossier } = await openedDossier();
    const before = await database.entries.toArray();
    const written: string[] = [];
    database.entries.hook('updating', (_changes, key) => void written.push(String(key)));
    dossier.changeBody(reworded(dossier.doc, 's2', 'No person may sing.'));
    await dossier.flush();
    expect(written).toEqual(['dossier1,body,s2']);
    expect(await database.entries.count()).toBe(before.length);
  });

  test('keeps the library row in step', async () => {
    const { database, dossier } = await openedDossier();
    dossier.changeBody(reworded(dossier.doc, 's2', 'one two three four'));
    dossier.putMeta({ name: 'Streets and squares' });
    await dossier.flush();
    expect(await database.dossiers.get('dossier1')).toMatchObject({
      name: 'Streets and squares',
      title: 'Streets By-law',
      words: 2 + 1 + 8 + 1 + 4,
      changedBy: ada,
    });
  });

  test('stays "not saved" through a failed write and typing on, and loses nothing once writing works', async () => {
    const { database, reopen, dossier } = await openedDossier();
    const writes = failWrites(database);
    database.close({ disableAutoOpen: false });
    await database.open();
    writes.next(1, 'QuotaExceededError');
    dossier.changeBody(reworded(dossier.doc, 's1', 'typed while the disk was full'));
    await nextAttempt(dossier);
    expect(dossier.saveState()).toMatchObject({ kind: 'not-saved', reason: 'full' });

    writes.next(1, 'QuotaExceededError');
    dossier.changeBody(reworded(dossier.doc, 's2', 'and typed on'));
    expect(dossier.saveState().kind).toBe('not-saved');
    await nextAttempt(dossier);
    expect(dossier.saveState().kind).toBe('not-saved');
    expect(JSON.stringify(await database.entries.toArray())).not.toContain('typed');

    dossier.putAnswer(answer('LAW-1', 'no'));
    await nextAttempt(dossier);
    expect(dossier.saveState().kind).toBe('saved');
    const again = await reopen();
    expect(again.doc.textContent).toContain('typed while the disk was full');
    expect(again.doc.textContent).toContain('and typed on');
    expect(again.snapshot().answers).toHaveLength(1);
  });

  test('can be copied to a file while it cannot be saved', async () => {
    const { database, dossier } = await openedDossier();
    database.close();
    dossier.changeBody(reworded(dossier.doc, 's1', 'not on the disk'));
    expect(await dossier.flush()).toBe(false);
    expect(JSON.stringify((await dossier.draft()).body)).toContain('not on the disk');
  });

  test('says that a dossier is missing', async () => {
    const { database, ports } = await openedDossier();
    expect(await OpenDossier.open(database, 'nowhere', ports)).toEqual({
      ok: false,
      error: { kind: 'missing', id: 'nowhere' },
    });
  });

  test('says that the browser gave it out to nobody, which is not to be damaged, and opens when it does again', async () => {
    const { database, ports, dossier } = await openedDossier();
    await dossier.close();
    const noLocks = { ...ports, locks: { request: () => Promise.reject(new DOMException('no', 'InvalidStateError')) } };
    const refused = { ok: false, error: { kind: 'failed', id: 'dossier1' } };
    expect(await OpenDossier.open(database, 'dossier1', noLocks)).toMatchObject(refused);
    database.close({ disableAutoOpen: true });
    expect(await OpenDossier.open(database, 'dossier1', ports)).toMatchObject(refused);
    await database.open();
    const again = await OpenDossier.open(database, 'dossier1', ports);
    expect(again.ok && again.value.mode).toBe('writing');
  });

  test('says that a dossier is damaged rather than show part of it, and leaves it free', async () => {
    const { database, ports, dossier } = await openedDossier();
    await dossier.close();
    await database.entries.delete(['dossier1', 'packs', 'profile']);
    for (let turn = 0; turn < 2; turn++) {
      expect(await OpenDossier.open(database, 'dossier1', ports)).toMatchObject({
        ok: false,
        error: { kind: 'damaged' },
      });
    }
  });
});

test('whatever is done to a dossier, in whatever order and over whatever failures, is there when it is opened again', async () => {
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('words' as const),
      at: fc.nat(2),
      words: fc.string({ minLength: 1, maxLength: 12 }),
    }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.nat(9) }),
    fc.record({
      kind: fc.constant('answer' as const),
      question: fc.constantFrom('LAW-1', 'LAW-2'),
      value: fc.string(),
    }),
    fc.record({ kind: fc.constant('decide' as const), trigger: fc.constantFrom('T01', 'T02') }),
    fc.constant({ kind: 'undo' as const }),
    fc.constant({ kind: 'redo' as const }),
    fc.constant({ kind: 'fail' as const }),
    fc.constant({ kind: 'wait' as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { database, dossier, openWindow, reopen } = await openedDossier();
      const writes = failWrites(database);
      database.close({ disableAutoOpen: false });
      await database.open();
      const reader = await openWindow();
      for (const one of acts) await perform(dossier, one, () => writes.next(1, 'UnknownError'));
      writes.next(0, '');
      expect(await dossier.flush()).toBe(true);
      const before = dossier.snapshot();
      // The reading window comes to the same state in the end.
      await until(reader, () => textOf(reader.snapshot()) === textOf(before));
      await reader.close();
      expect(textOf((await reopen()).snapshot())).toBe(textOf(before));
    }),
    { numRuns: 60 },
  );
});

describe('two windows on one dossier', () => {
  test('let only the first write', async () => {
    const { dossier, openWindow } = await openedDossier();
    const second = await openWindow();
    expect([dossier.mode, second.mode]).toEqual(['writing', 'reading']);
    expect(() => second.changeBody(streets())).toThrow('written by another window');
    expect(() => second.putAnswer(answer('LAW-1', 'yes'))).toThrow('written by another window');
  });

  test('show in the second each change that the first committed, and redraw no more than it', async () => {
    const { dossier, openWindow } = await openedDossier();
    const second = await openWindow();
    const untouched = second.doc.child(1);
    dossier.changeBody(reworded(dossier.doc, 's2', 'No person may sing.'));
    dossier.putAnswer(answer('LAW-1', 'yes'));
    await dossier.flush();
    expect(second.doc.eq(dossier.doc)).toBe(true);
    expect(second.doc.child(1)).toBe(untouched);
    expect(second.snapshot().answers).toEqual(dossier.snapshot().answers);
  });

  test('show a section that was added or taken away too', async () => {
    const { dossier, openWindow } = await openedDossier();
    const second = await openWindow();
    dossier.changeBody(dossier.doc.copy(dossier.doc.content.cut(0, dossier.doc.child(0).nodeSize)));
    await dossier.flush();
    await until(second, () => second.doc.childCount === 1);
    expect(second.doc.eq(dossier.doc)).toBe(true);
  });

  test('hand over when the first closes, with everything that it wrote', async () => {
    const { dossier, openWindow } = await openedDossier();
    const second = await openWindow();
    dossier.changeBody(reworded(dossier.doc, 's2', 'the last words of the first window'));
    await dossier.close();
    await until(second, () => second.mode === 'writing');
    expect(second.doc.textContent).toContain('the last words of the first window');
    second.changeBody(reworded(second.doc, 's2', 'the first words of the second window'));
    expect(await second.flush()).toBe(true);
  });

  test('do not hold up the third when the second goes first', async () => {
    const { dossier, openWindow } = await openedDossier();
    const second = await openWindow();
    const third = await openWindow();
    await second.close();
    await dossier.close();
    await until(third, () => third.mode === 'writing');
  });
});

type RandomAct =
  | { kind: 'words'; at: number; words: string }
  | { kind: 'add' | 'drop' | 'swap'; at: number }
  | { kind: 'answer'; question: string; value: string }
  | { kind: 'decide'; trigger: string }
  | { kind: 'undo' | 'redo' | 'fail' | 'wait' };

async function perform(dossier: OpenDossier, act: RandomAct, fail: () => void): Promise<void> {
  const children = [...dossier.doc.content.content];
  const body = (nodes: readonly Node[]) => dossier.changeBody(dossier.doc.copy(doc(...nodes).content));
  switch (act.kind) {
    case 'words':
      return dossier.changeBody(reworded(dossier.doc, `s${act.at}`, act.words));
    case 'add':
      return body(children.toSpliced(act.at, 0, part(heading('A part'), section(heading('New'), 'words'))));
    case 'drop':
      return body(children.toSpliced(act.at, 1));
    case 'swap':
      return body([...children.slice(act.at), ...children.slice(0, act.at)]);
    case 'answer':
      return dossier.putAnswer(answer(act.question, act.value));
    case 'decide':
      return dossier.decidePrompt(decision(act.trigger, 'confirmed'));
    case 'undo':
      return void dossier.undoAct();
    case 'redo':
      return void dossier.redoAct();
    case 'fail':
      return fail();
    case 'wait':
      await new Promise((resolve) => setImmediate(resolve));
  }
}

/** All that a snapshot says, the order of answers and decisions apart. */
function textOf({ doc: body, answers, prompts }: OpenDossierSnapshot): string {
  const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  return JSON.stringify([body.toJSON(), sorted(answers), sorted(prompts)]);
}
