import { Dexie } from 'dexie';
import { type BodyEntry, joinBody } from '../../shared/ordinance/body-entries.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { Collection } from '../../shared/record/draft.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { contentFrom, type DossierContent } from './dossier-content.ts';
import type { DossierRow, EntryRow } from './rows.ts';
import { messageOf } from './storage-fault.ts';

export interface Stored {
  readonly row: DossierRow;
  readonly content: DossierContent;
}

interface StoredEntries {
  readonly row: DossierRow | undefined;
  readonly entries: EntryRow[];
}

export type OpenDossierError =
  | { readonly kind: 'missing'; readonly id: string }
  /** `failed`: the browser gave out nothing, so that trying again may help; `damaged`: what it gave out is not whole. */
  | { readonly kind: 'failed' | 'damaged'; readonly id: string; readonly message: string };

/** One dossier's row and content as committed; null when it is not in the library. Throws when entries are missing. */
export async function readStored(database: BylawDatabase, id: string): Promise<Stored | null> {
  return storedFrom(await readEntries(database, id));
}

/** The same, with what kept it from being read. */
export async function openStored(database: BylawDatabase, id: string): Promise<Result<Stored, OpenDossierError>> {
  let kind: 'failed' | 'damaged' = 'failed';
  try {
    const found = await readEntries(database, id);
    kind = 'damaged';
    const stored = storedFrom(found);
    return stored ? ok(stored) : err({ kind: 'missing', id });
  } catch (error) {
    return err({ kind, id, message: messageOf(error) });
  }
}

function storedFrom({ row, entries }: StoredEntries): Stored | null {
  if (!row || row.removedAt !== '') return null;
  const body = entries.filter((entry) => entry.collection === 'body') as unknown as BodyEntry[];
  return { row, content: contentFrom(entries, joinBody(body, ordinanceSchema)) };
}

/** Every stored entry of a dossier and its row, of one moment. One index range, so one call of the browser's. */
export function readEntries(database: BylawDatabase, id: string): Promise<StoredEntries> {
  return database.transaction('r', database.entries, database.dossiers, async () => {
    const [row, entries] = await Promise.all([database.dossiers.get(id), entriesOf(database, id).toArray()]);
    return { row, entries };
  });
}

/** The rows of a dossier's entries, all or those of one collection. */
export function entriesOf(database: BylawDatabase, id: string, collection?: Collection) {
  const [first, last] = collection ? [collection, collection] : [Dexie.minKey, Dexie.maxKey];
  return database.entries.where('[dossier+collection+id]').between([id, first, Dexie.minKey], [id, last, Dexie.maxKey]);
}
