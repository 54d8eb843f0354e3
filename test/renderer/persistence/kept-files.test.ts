import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { restoreBackup } from '../../../renderer/persistence/restore-backup.ts';
import { writeBackup } from '../../../renderer/persistence/write-backup.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import { readBundle, writeBundle } from '../../../shared/record/bundle.ts';
import { figure, newTestId } from '../../builders/ordinance.ts';
import { entry } from '../../builders/registers.ts';
import { memoryChannels, openMemoryDatabase } from './memory-storage.ts';
import { openedDossier } from './opened-dossier.ts';
import { noon } from './test-draft.ts';

const bytes = strToU8('Forty complaints in a year.');
const kept = async () => ({
  hash: await sha256(bytes),
  name: 'complaints.txt',
  type: 'text/plain',
  size: bytes.length,
});

describe('a file of evidence', () => {
  test('stands in the dossier, in its bundle, and is read from it again', async () => {
    const { dossier, reopen } = await openedDossier();
    const file = await kept();
    expect(await dossier.keepFile(file.hash, bytes)).toEqual({ ok: true, value: null });
    dossier.putRegistered('evidence', entry('evidence', 'e1', { file }));
    const again = await reopen();
    expect(await again.fileBytes(file.hash)).toEqual(bytes);
    const draft = await again.draft();
    const bundle = await writeBundle(draft, { readable: [], sha256 });
    const read = await readBundle(bundle, { sha256 });
    expect(read.ok && read.value.files.get(file.hash)).toEqual(bytes);
    expect(read.ok && read.value.registers?.evidence[0]?.file).toEqual(file);
  });

  test('goes with a backup to another machine, with the entry that names it and whatever was linked', async () => {
    const { dossier, database, ports } = await openedDossier();
    const file = await kept();
    await dossier.keepFile(file.hash, bytes);
    dossier.putRegistered('evidence', entry('evidence', 'e1', { file, says: 'Forty.', questions: ['SCR-1'] }));
    await dossier.close();
    const { bytes: backup, leftOut } = await writeBackup(database, { sha256, clock: () => noon });
    expect(leftOut).toEqual([]);
    const fresh = await openMemoryDatabase();
    const restored = await restoreBackup(fresh, backup, { sha256, newId: newTestId, besideName: (name) => name });
    expect(restored.ok && restored.value.added).toHaveLength(1);
    const opened = await OpenDossier.open(fresh, 'dossier1', { ...ports, openChannel: memoryChannels() });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.snapshot().registers.evidence).toEqual([
      expect.objectContaining({ file, says: 'Forty.', questions: ['SCR-1'] }),
    ]);
    expect(await opened.value.fileBytes(file.hash)).toEqual(bytes);
  });

  test('is stored once for equal bytes, and stays while one entry still names it', async () => {
    const { dossier, database, reopen } = await openedDossier();
    const file = await kept();
    for (const id of ['e1', 'e2']) {
      await dossier.keepFile(file.hash, bytes);
      dossier.putRegistered('evidence', entry('evidence', id, { file }));
    }
    dossier.removeRegistered('evidence', 'e1');
    const again = await reopen();
    expect(await database.objects.count()).toBe(1);
    expect(await again.fileBytes(file.hash)).toEqual(bytes);
  });

  test('comes back with an undo, leaves no export while it is gone, and is let go of when the dossier is closed', async () => {
    const { dossier, database, reopen } = await openedDossier();
    const file = await kept();
    await dossier.keepFile(file.hash, bytes);
    dossier.putRegistered('evidence', entry('evidence', 'e1', { file }));
    dossier.removeRegistered('evidence', 'e1');
    expect((await dossier.draft()).files.size).toBe(0);
    dossier.undoAct();
    expect((await dossier.draft()).files.get(file.hash)).toEqual(bytes);
    dossier.redoAct();
    await reopen();
    expect(await database.objects.count()).toBe(0);
  });

  test('that cannot be stored says why, and nothing refers to it', async () => {
    const { dossier, database } = await openedDossier();
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    database.objects.hook('creating', () => {
      throw full;
    });
    const file = await kept();
    expect(await dossier.keepFile(file.hash, bytes)).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect(await dossier.fileBytes(file.hash)).toBeNull();
  });

  test('of another dossier is not given out', async () => {
    const { dossier, database } = await openedDossier();
    const { hash } = await kept();
    await database.objects.put({ hash, bytes, dossiers: ['other'] });
    expect(await dossier.fileBytes(hash)).toBeNull();
  });
});

describe('a picture in the text', () => {
  const withFigure = (doc: Node, hash: string): Node =>
    doc.replace(doc.content.size, doc.content.size, new Slice(Fragment.from(figure({ id: 'map', file: hash })), 0, 0));

  test('goes with the bundle, comes back from it, and is let go of when the text names it no more', async () => {
    const { dossier, database, reopen } = await openedDossier();
    const { hash } = await kept();
    await dossier.keepFile(hash, bytes);
    const without = dossier.doc;
    dossier.changeBody(withFigure(without, hash));
    const again = await reopen();
    const read = await readBundle(await writeBundle(await again.draft(), { readable: [], sha256 }), { sha256 });
    expect(read.ok && read.value.files.get(hash)).toEqual(bytes);
    expect(read.ok && JSON.stringify(read.value.body)).toContain(hash);
    again.changeBody(without);
    await again.close();
    expect(await database.objects.count()).toBe(0);
  });

  test('copied in another dossier of this machine is kept here as well', async () => {
    const { dossier, database } = await openedDossier();
    const { hash } = await kept();
    expect(await dossier.pictureBytes(hash)).toBeNull();
    await database.objects.put({ hash, bytes, dossiers: ['other'] });
    expect(await dossier.pictureBytes(hash)).toEqual(bytes);
    expect((await database.objects.get(hash))?.dossiers).toEqual(['other', dossier.id]);
  });

  test('cut and pasted after the dossier was closed has its bytes, until something else is copied', async () => {
    const { dossier, database, reopen } = await openedDossier();
    const { hash } = await kept();
    await dossier.keepFile(hash, bytes);
    const without = dossier.doc;
    dossier.changeBody(withFigure(without, hash));
    await dossier.holdForPaste([hash]);
    dossier.changeBody(without);
    const again = await reopen();
    expect(await again.pictureBytes(hash)).toEqual(bytes);
    again.changeBody(withFigure(again.doc, hash));
    await again.holdForPaste([]);
    expect((await database.objects.get(hash))?.dossiers).toEqual([again.id]);
    again.changeBody(without);
    await again.close();
    expect(await database.objects.count()).toBe(0);
  });

  test('that was copied goes into no backup but its own dossier’s', async () => {
    const { dossier, database } = await openedDossier();
    const { hash } = await kept();
    await dossier.keepFile(hash, bytes);
    await dossier.holdForPaste([hash]);
    await dossier.close();
    const { bytes: backup } = await writeBackup(database, { sha256, clock: () => noon });
    const fresh = await openMemoryDatabase();
    await restoreBackup(fresh, backup, { sha256, newId: newTestId, besideName: (name) => name });
    expect(await fresh.objects.count()).toBe(0);
    expect((await database.objects.get(hash))?.dossiers).toEqual(['clipboard']);
  });
});

test('comments from a file are one act', async () => {
  const { dossier } = await openedDossier();
  dossier.putComments([entry('comments', 'm1', { said: 'A' }), entry('comments', 'm2', { said: 'B' })]);
  expect(dossier.undoLabel()).toEqual({ key: 'act.commentsTaken', values: { number: '2' } });
  dossier.undoAct();
  expect(dossier.snapshot().registers.comments).toEqual([]);
});
