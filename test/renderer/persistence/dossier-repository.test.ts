import { describe, expect, test } from 'vitest';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { memoryChannels, memoryLocks, openMemoryDatabase } from './memory-storage.ts';
import { ada, answer, noon, repositoryOn, testDraft } from './test-draft.ts';

describe('the library', () => {
  test('gives back a draft as it was put in, files and all', async () => {
    const { repository } = await library();
    const files = new Map([['a'.repeat(64), new Uint8Array([1, 2, 3])]]);
    const draft = testDraft({ answers: [answer('LAW-1', 'yes')], files });
    expect(await repository.create(draft)).toEqual({ ok: true, value: 'dossier1' });
    const loaded = await repository.loadDraft('dossier1');
    expect(loaded).toEqual({ ok: true, value: draft });
  });

  test('answers every act with why it failed when the storage is gone, and never breaks off', async () => {
    const { repository, database } = await library();
    await repository.create(testDraft());
    database.close({ disableAutoOpen: true });
    const acts = [
      repository.create(testDraft()),
      repository.loadDraft('dossier1'),
      repository.duplicate('dossier1', 'Copy'),
      repository.rename('dossier1', 'Other'),
      repository.remove(['dossier1']),
      repository.purge(),
    ];
    for (const result of await Promise.all(acts))
      expect(result).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });

  test('lists the last changed first, with title, words and stage', async () => {
    const { repository, clock } = await library();
    for (const [index, name] of ['Noise', 'Streets', 'Markets'].entries()) {
      clock.now = `2026-03-0${index + 1}T12:00:00.000Z`;
      await repository.create(testDraft({ id: `d${index}`, name }), { gaps: index });
    }
    expect((await repository.list()).map(({ name, gaps }) => [name, gaps])).toEqual([
      ['Markets', 2],
      ['Streets', 1],
      ['Noise', 0],
    ]);
    expect((await repository.list())[0]).toMatchObject({
      title: 'Streets By-law',
      stage: 'draft',
      words: 19,
      changedBy: ada,
    });
  });

  test('never writes one dossier over another of the same id', async () => {
    const { repository } = await library();
    await repository.create(testDraft({ name: 'Here before' }));
    const second = await repository.create(testDraft({ name: 'From a file' }));
    expect(second.ok && second.value).not.toBe('dossier1');
    expect((await repository.list()).map(({ name }) => name).sort()).toEqual(['From a file', 'Here before']);
  });

  test('duplicates a dossier into one of its own, its provisions keeping their ids', async () => {
    const { repository } = await library();
    const draft = testDraft({
      answers: [answer('LAW-1', 'yes')],
      files: new Map([['b'.repeat(64), new Uint8Array([7])]]),
    });
    await repository.create(draft);
    const copied = await repository.duplicate('dossier1', 'Streets, second try');
    if (!copied.ok) throw new Error(copied.error.kind);
    const copy = await repository.loadDraft(copied.value);
    if (!copy.ok) throw new Error(copy.error.kind);
    expect(copy.value.meta).toMatchObject({ id: copied.value, name: 'Streets, second try' });
    expect(copy.value.body).toEqual(draft.body);
    expect(copy.value.answers).toEqual(draft.answers);
    expect(copy.value.files).toEqual(draft.files);
    expect(copy.value.events.map(({ kind, detail }) => [kind, detail])).toEqual([['duplicated', { from: 'Streets' }]]);
  });

  test('renames a dossier that a window has open, and the window shows it and keeps it', async () => {
    const { repository, database, openChannel } = await library();
    await repository.create(testDraft());
    const ports = { clock: () => noon, locks: memoryLocks(), openChannel };
    const opened = await OpenDossier.open(database, 'dossier1', ports);
    if (!opened.ok) throw new Error(opened.error.kind);
    await repository.rename('dossier1', 'Streets and squares');
    expect(opened.value.snapshot().meta.name).toBe('Streets and squares');
    opened.value.putMeta({ stage: 'assess' });
    await opened.value.flush();
    expect((await repository.list())[0]).toMatchObject({ name: 'Streets and squares', stage: 'assess' });
  });

  test('removes with undo', async () => {
    const { repository } = await library();
    await repository.create(testDraft());
    await repository.remove(['dossier1']);
    expect(await repository.list()).toEqual([]);
    expect((await repository.listRemoved()).map(({ id }) => id)).toEqual(['dossier1']);
    await repository.restoreRemoved(['dossier1']);
    expect((await repository.list()).map(({ id }) => id)).toEqual(['dossier1']);
  });

  test('erases what was removed a month ago, and files only when no other dossier needs them', async () => {
    const { repository, database, clock } = await library();
    const shared = new Uint8Array([1]);
    const files = (own: string) =>
      new Map([
        ['a'.repeat(64), shared],
        [own.repeat(64), new Uint8Array([2])],
      ]);
    await repository.create(testDraft({ id: 'gone', files: files('b') }));
    await repository.create(testDraft({ id: 'stays', files: files('c') }));
    await repository.remove(['gone']);
    clock.now = '2026-03-30T12:00:00.000Z';
    expect(await repository.purge()).toEqual({ ok: true, value: 0 });
    clock.now = '2026-04-01T12:00:00.000Z';
    expect(await repository.purge()).toEqual({ ok: true, value: 1 });
    expect(await database.entries.where('[dossier+collection+id]').between(['gone'], ['gone\uffff']).count()).toBe(0);
    expect((await database.objects.toCollection().primaryKeys()).map((hash) => hash[0])).toEqual(['a', 'c']);
    expect((await repository.loadDraft('stays')).ok).toBe(true);
  });

  test('says that a dossier is damaged rather than hand out half of it', async () => {
    const { repository, database } = await library();
    await repository.create(testDraft());
    await database.entries.put({
      dossier: 'dossier1',
      collection: 'answers',
      id: 'LAW-1',
      value: { question: 'LAW-1' },
    });
    expect(await repository.loadDraft('dossier1')).toMatchObject({
      ok: false,
      error: { kind: 'wrong-entry', id: 'LAW-1' },
    });
  });
});

async function library() {
  const database = await openMemoryDatabase();
  const openChannel = memoryChannels();
  const clock = { now: noon };
  return { database, openChannel, clock, repository: repositoryOn(database, openChannel, () => clock.now) };
}
