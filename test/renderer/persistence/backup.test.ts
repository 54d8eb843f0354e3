import { strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BylawDatabase } from '../../../renderer/persistence/bylaw-database.ts';
import { restoreBackup, type RestorePorts } from '../../../renderer/persistence/restore-backup.ts';
import { saveSettings } from '../../../renderer/persistence/settings.ts';
import { writeBackup } from '../../../renderer/persistence/write-backup.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import { packFiles } from '../../../shared/record/zip-container.ts';
import { newTestId } from '../../builders/ordinance.ts';
import { memoryChannels, openMemoryDatabase } from './memory-storage.ts';
import { ada, answer, noon, repositoryOn, testDraft } from './test-draft.ts';

const ports: RestorePorts = { sha256, newId: newTestId, besideName: (name) => `${name} (restored)` };

describe('a backup', () => {
  test('carries everything but keys to another machine', async () => {
    const old = await seeded();
    const fresh = await openMemoryDatabase();
    const { bytes, dossiers, leftOut } = await writeBackup(old, { sha256, clock: () => noon });
    expect([dossiers, leftOut]).toEqual([2, []]);
    const restored = await restoreBackup(fresh, bytes, ports);
    expect(restored).toEqual({
      ok: true,
      value: {
        added: [
          { id: 'noise', name: 'Noise' },
          { id: 'streets', name: 'Streets' },
        ],
        addedBeside: [],
        unchanged: [],
        people: 1,
        settings: ['person', 'theme'],
      },
    });
    for (const table of ['entries', 'objects', 'records', 'people', 'settings', 'searches'] as const) {
      expect([table, await fresh[table].toArray()]).toEqual([table, await old[table].toArray()]);
    }
    expect(await fresh.dossiers.toArray()).toEqual(await old.dossiers.toArray());
    expect(await fresh.keys.count()).toBe(0);
    expect(Object.keys(unzipSync(bytes)).sort()).not.toContain('keys.json');
  });

  test('changes nothing where everything is there already', async () => {
    const database = await seeded();
    const before = await everything(database);
    const { bytes } = await writeBackup(database, { sha256, clock: () => noon });
    const restored = await restoreBackup(database, bytes, ports);
    expect(restored.ok && restored.value).toMatchObject({
      added: [],
      addedBeside: [],
      unchanged: ['Noise', 'Streets'],
    });
    expect(await everything(database)).toEqual(before);
  });

  test('puts an older state of a dossier beside the present one, which stays as it is', async () => {
    const database = await seeded();
    const { bytes } = await writeBackup(database, { sha256, clock: () => noon });
    await database.entries.put({ dossier: 'streets', collection: 'facts', id: 'council', value: 'Westbury' });
    const present = await database.entries
      .where('[dossier+collection+id]')
      .between(['streets'], ['streets\uffff'])
      .toArray();

    const restored = await restoreBackup(database, bytes, ports);

    if (!restored.ok) throw new Error(restored.error.kind);
    expect(restored.value.unchanged).toEqual(['Noise']);
    expect(restored.value.addedBeside).toMatchObject([{ name: 'Streets (restored)', present: 'Streets' }]);
    expect(
      await database.entries.where('[dossier+collection+id]').between(['streets'], ['streets\uffff']).toArray(),
    ).toEqual(present);
    const beside = restored.value.addedBeside[0]?.id ?? '';
    expect((await database.entries.get([beside, 'facts', 'council']))?.value).toBe('Northbury');
    expect((await database.records.where('dossier').equals(beside).toArray()).map(({ hash }) => hash)).toEqual([
      'c'.repeat(64),
    ]);
  });

  test('keeps the settings that are set here', async () => {
    const old = await seeded();
    const { bytes } = await writeBackup(old, { sha256, clock: () => noon });
    const mine = await openMemoryDatabase();
    await saveSettings(mine, { theme: 'light' });
    await restoreBackup(mine, bytes, ports);
    expect((await mine.settings.get('theme'))?.value).toBe('light');
  });

  test('names a dossier that is too damaged to be in it', async () => {
    const database = await seeded();
    await database.entries.delete(['noise', 'packs', 'profile']);
    const { dossiers, leftOut } = await writeBackup(database, { sha256, clock: () => noon });
    expect([dossiers, leftOut]).toEqual([1, ['Noise']]);
  });

  describe('is refused, and nothing touched, when it', () => {
    const bad: [string, (files: Map<string, Uint8Array>) => Uint8Array, object][] = [
      ['is no zip', () => strToU8('hello'), { kind: 'not-a-backup' }],
      ['is another zip', () => packFiles(new Map([['a.txt', strToU8('a')]])), { kind: 'not-a-backup' }],
      ['is cut short', (files) => packFiles(files).slice(0, -40), { kind: 'unreadable', path: '' }],
      [
        'is of a newer format',
        (files) => packFiles(files.set('manifest.json', strToU8('{"format":"bylawright-backup","version":2,"new":1}'))),
        { kind: 'newer-format', version: 2 },
      ],
      [
        'has a manifest that is no JSON',
        (files) => packFiles(files.set('manifest.json', strToU8('{'))),
        { kind: 'not-a-backup' },
      ],
      [
        'lacks a dossier',
        (files) => packFiles(without(files, 'dossiers/noise.bylaw')),
        { kind: 'wrong-content', path: 'dossiers/noise.bylaw' },
      ],
      [
        'has one dossier in place of another',
        (files) => packFiles(files.set('dossiers/noise.bylaw', files.get('dossiers/streets.bylaw') as Uint8Array)),
        { kind: 'wrong-content', path: 'dossiers/noise.bylaw' },
      ],
      [
        'holds a stray file',
        (files) => packFiles(files.set('run.exe', strToU8('x'))),
        { kind: 'wrong-content', path: 'run.exe' },
      ],
      [
        'climbs out of itself',
        (files) => packFiles(files.set('../outside', strToU8('x'))),
        { kind: 'unreadable', reason: { kind: 'unsafe-path' } },
      ],
      [
        'has a person without a name',
        (files) => packFiles(files.set('people.json', strToU8('[{"fingerprint":"f"}]'))),
        { kind: 'wrong-content', path: 'people.json' },
      ],
    ];
    test.each(bad)('%s', async (_name, spoil, error) => {
      const { bytes } = await writeBackup(await seeded(), { sha256, clock: () => noon });
      const database = await openMemoryDatabase();
      await saveSettings(database, { zoom: 150 });
      const before = await everything(database);
      const restored = await restoreBackup(database, spoil(new Map(Object.entries(unzipSync(bytes)))), ports);
      expect(restored).toMatchObject({ ok: false, error });
      expect(await everything(database)).toEqual(before);
    });
  });
});

async function seeded(): Promise<BylawDatabase> {
  const database = await openMemoryDatabase();
  const repository = repositoryOn(database, memoryChannels());
  const files = new Map([[await sha256(new Uint8Array([1, 2])), new Uint8Array([1, 2])]]);
  await repository.create(testDraft({ id: 'streets', answers: [answer('LAW-1', 'yes')], files }), { gaps: 4 });
  await repository.create(testDraft({ id: 'noise', name: 'Noise' }));
  await repository.remove(['noise']);
  await saveSettings(database, { theme: 'dark', person: ada });
  await database.records.add({
    hash: 'c'.repeat(64),
    dossier: 'streets',
    kind: 'version',
    at: noon,
    value: { name: 'one' },
  });
  await database.people.add({ fingerprint: 'f1', person: ada, publicKey: { kty: 'EC' }, trust: 'met', at: noon });
  await database.keys.add({ fingerprint: 'f1', key: { type: 'private' } as CryptoKey });
  return database;
}

async function everything(database: BylawDatabase): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}

function without(files: Map<string, Uint8Array>, path: string): Map<string, Uint8Array> {
  files.delete(path);
  return files;
}
