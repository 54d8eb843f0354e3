import { describe, expect, test } from 'vitest';
import { DossierDesk } from '../../../renderer/persistence/dossier-desk.ts';
import { failWrites, memoryChannels, memoryLocks, openMemoryDatabase } from './memory-storage.ts';
import { nextAttempt, until } from './opened-dossier.ts';
import { ada, noon, repositoryOn, reworded, testDraft } from './test-draft.ts';

describe('the desk of a window', () => {
  test('opens a dossier once for all its views', async () => {
    const { open } = await desk();
    expect(await open()).toBe(await open());
  });

  test('keeps it open from one view to the next', async () => {
    const { desk: table, open } = await desk();
    const first = await open();
    table.release('dossier1');
    expect(await open()).toBe(first);
    expect(first.mode).toBe('writing');
  });

  test('lets another window write once the last view is gone', async () => {
    const { desk: table, open, otherWindow } = await desk();
    await open();
    const other = await otherWindow();
    expect(other.mode).toBe('reading');
    table.release('dossier1');
    await until(other, () => other.mode === 'writing');
  });

  test('is not locked out by itself when it opens again what it has just closed', async () => {
    const { desk: table, open } = await desk();
    const first = await open();
    table.release('dossier1');
    await turn();
    const again = await open();
    expect(again).not.toBe(first);
    expect(again.mode).toBe('writing');
  });

  test('goes on saving what could not be saved, though nothing shows it any more', async () => {
    const { desk: table, open, writes, retry, database } = await desk();
    const dossier = await open();
    writes.next(2, 'QuotaExceededError');
    dossier.changeBody(reworded(dossier.doc, 's1', 'not saved yet'));
    await nextAttempt(dossier);
    table.release('dossier1');
    await nextAttempt(dossier);
    expect(await open()).toBe(dossier);
    table.release('dossier1');
    retry();
    await until(dossier, () => dossier.saveState().kind === 'saved');
    expect(JSON.stringify(await database.entries.toArray())).toContain('not saved yet');
  });

  test('says of a missing dossier that it is missing, each time it is asked for', async () => {
    const { desk: table } = await desk();
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(await table.acquire('nowhere')).toMatchObject({ ok: false, error: { kind: 'missing' } });
      table.release('nowhere');
      await turn();
    }
  });
});

async function desk() {
  const database = await openMemoryDatabase();
  const writes = failWrites(database);
  database.close({ disableAutoOpen: false });
  await database.open();
  const openChannel = memoryChannels();
  const locks = memoryLocks();
  let retry = () => undefined as void;
  const later = (callback: () => void) => {
    retry = callback;
    return () => undefined;
  };
  const ports = { clock: () => noon, locks, person: () => ada, openChannel, later };
  await repositoryOn(database, openChannel).create(testDraft());
  const openOn = (table: DossierDesk) => async () => {
    const opened = await table.acquire('dossier1');
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value;
  };
  const mine = new DossierDesk(database, ports);
  const otherWindow = openOn(new DossierDesk(database, ports));
  return { database, writes, retry: () => retry(), desk: mine, open: openOn(mine), otherWindow };
}

/** Lets what was put off to the next turn of the event loop happen. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
