import { strToU8 } from 'fflate';
import { type Sha256, writeBundle } from '../../shared/record/bundle.ts';
import { draftFromEntries } from '../../shared/record/draft-entries.ts';
import { packFiles } from '../../shared/record/zip-container.ts';
import { type BackupManifest, formatVersion } from './backup-format.ts';
import type { Clock } from './browser-ports.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { readFiles } from './objects.ts';
import { readEntries } from './read-stored.ts';

export interface BackupPorts {
  readonly sha256: Sha256;
  readonly clock: Clock;
  /** 0 to 1, after each dossier. */
  readonly onProgress?: (done: number) => void;
}

export interface Backup {
  readonly bytes: Uint8Array;
  readonly dossiers: number;
  /** Names of dossiers whose stored form is damaged, so that they are not in the backup: the user must be told. */
  readonly leftOut: readonly string[];
}

/**
 * Everything in the database but keys, as one file. Each dossier is in it as an ordinary `.bylaw`
 * file of one moment, so that a by-law can be taken out of a backup by hand.
 */
export async function writeBackup(database: BylawDatabase, ports: BackupPorts): Promise<Backup> {
  const rows = await database.dossiers.toArray();
  const files = new Map<string, Uint8Array>();
  const listed: BackupManifest['dossiers'] = [];
  const leftOut: string[] = [];
  for (const [index, { id, name, gaps, changedAt, changedBy, removedAt }] of rows.entries()) {
    const { entries } = await readEntries(database, id);
    const draft = draftFromEntries(entries, await readFiles(database, id));
    if (draft.ok) {
      const bytes = await writeBundle(draft.value, { readable: [], sha256: ports.sha256 });
      files.set(`dossiers/${id}.bylaw`, bytes);
      const sha256 = await ports.sha256(bytes);
      listed.push({ id, sha256, gaps, changedAt, changedBy, removedAt });
    } else leftOut.push(name);
    ports.onProgress?.((index + 1) / rows.length);
  }
  const present = new Set(listed.map(({ id }) => id));
  const records = (await database.records.toArray()).filter((record) => present.has(record.dossier));
  const manifest = { format: 'bylawright-backup', version: formatVersion, at: ports.clock(), dossiers: listed };
  const all = new Map([
    ['manifest.json', json(manifest)],
    ['records.json', json(records)],
    ['people.json', json(await database.people.toArray())],
    ['settings.json', json(await database.settings.toArray())],
    ...files,
  ]);
  return { bytes: packFiles(all), dossiers: listed.length, leftOut };
}

function json(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value));
}
