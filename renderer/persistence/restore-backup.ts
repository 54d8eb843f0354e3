import canonicalize from 'canonicalize';
import type { Entry } from '../../shared/record/draft.ts';
import { draftEntries } from '../../shared/record/draft-entries.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BackupError } from './backup-format.ts';
import type { BackupPorts } from './write-backup.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { addDossier, dossierTables, type NewDossier, newDossier } from './dossier-rows.ts';
import { type BackupContent, readBackup } from './read-backup.ts';
import { readEntries } from './read-stored.ts';
import type { PersonRow, RecordRow } from './rows.ts';
import { parseSetting } from './settings.ts';
import { messageOf, storageFault } from './storage-fault.ts';

export interface RestorePorts extends Pick<BackupPorts, 'sha256'> {
  readonly newId: () => string;
  /** The name of a dossier that comes back beside another state of itself, as "Streets (restored)". */
  readonly besideName: (name: string) => string;
}

/** What a restore did. What was in the library before is as it was. */
export interface RestoreReport {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** Dossiers of which the library holds another state: both are kept, the restored one under a new name. */
  readonly addedBeside: readonly { readonly id: string; readonly name: string; readonly present: string }[];
  /** Dossiers that the library holds just as they are in the backup. */
  readonly unchanged: readonly string[];
  readonly people: number;
  /** Settings that had not been set here. */
  readonly settings: readonly string[];
}

/** Adds what a backup holds and the library lacks, in one transaction. Replaces nothing. */
export async function restoreBackup(
  database: BylawDatabase,
  bytes: Uint8Array,
  ports: RestorePorts,
): Promise<Result<RestoreReport, BackupError>> {
  const content = await readBackup(bytes, ports.sha256);
  if (!content.ok) return content;
  try {
    const plan = await planRestore(database, content.value, ports);
    const { records, people, settings } = database;
    await database.transaction('rw', [...dossierTables(database), records, people, settings], async () => {
      for (const dossier of plan.dossiers) await addDossier(database, dossier);
      await records.bulkAdd(plan.records);
      await people.bulkAdd(plan.people);
      await settings.bulkAdd(plan.settings);
    });
    return ok(plan.report);
  } catch (error) {
    return err({ kind: storageFault(error), message: messageOf(error) });
  }
}

interface RestorePlan {
  readonly dossiers: readonly NewDossier[];
  readonly records: readonly RecordRow[];
  readonly people: readonly PersonRow[];
  readonly settings: readonly { key: string; value: unknown }[];
  readonly report: RestoreReport;
}

async function planRestore(database: BylawDatabase, content: BackupContent, ports: RestorePorts): Promise<RestorePlan> {
  const dossiers: NewDossier[] = [];
  const added: { id: string; name: string }[] = [];
  const addedBeside: { id: string; name: string; present: string }[] = [];
  const unchanged: string[] = [];
  const newIds = new Map<string, string>();
  for (const { draft, about } of content.dossiers) {
    const { row, entries } = await readEntries(database, about.id);
    if (!row) {
      dossiers.push(newDossier(draft, aboutOf(about)));
      added.push({ id: about.id, name: draft.meta.name });
      newIds.set(about.id, about.id);
    } else if (row.removedAt === about.removedAt && sameEntries(entries, draftEntries(draft))) {
      unchanged.push(row.name);
    } else {
      const id = ports.newId();
      const name = ports.besideName(draft.meta.name);
      dossiers.push(newDossier({ ...draft, meta: { ...draft.meta, id, name } }, aboutOf(about)));
      addedBeside.push({ id, name, present: row.name });
      newIds.set(about.id, id);
    }
  }
  const records = content.records.flatMap((record) => {
    const dossier = newIds.get(record.dossier);
    return dossier === undefined ? [] : [{ ...record, dossier }];
  });
  const known = new Set(await database.people.toCollection().primaryKeys());
  const people = content.people.filter(({ fingerprint }) => !known.has(fingerprint)) as PersonRow[];
  const set = new Set(await database.settings.toCollection().primaryKeys());
  const settings = content.settings.filter(({ key, value }) => !set.has(key) && parseSetting(key, value).ok);
  const keys = settings.map(({ key }) => key);
  const report = { added, addedBeside, unchanged, people: people.length, settings: keys };
  return { dossiers, records, people, settings, report };
}

function aboutOf({ gaps, changedAt, changedBy, removedAt }: BackupContent['dossiers'][number]['about']) {
  return { gaps, changedAt, changedBy, removedAt };
}

/** Whether two sets of entries say the same. Files are named by hashes in the entries, so they are the same as well. */
function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  if (a.length !== b.length) return false;
  const texts = new Map(a.map((entry) => [`${entry.collection}/${entry.id}`, canonicalize(entry.value)]));
  return b.every((entry) => texts.get(`${entry.collection}/${entry.id}`) === canonicalize(entry.value));
}
