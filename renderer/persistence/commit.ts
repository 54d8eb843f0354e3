import type { Person } from '../../shared/record/draft.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import type { EntryChange } from './entry-changes.ts';
import type { DossierRow, EntryRow } from './rows.ts';

/** What a commit tells the library's row. */
export type RowPatch = Partial<Pick<DossierRow, 'name' | 'title' | 'stage' | 'words' | 'gaps'>>;

/**
 * Writes changes of one dossier and its row in one transaction; nothing is written when it rejects. Resolves to the
 * row as committed. Nothing asynchronous but the database may stand inside: a waiting transaction commits by itself.
 */
export async function commitEntries(
  database: BylawDatabase,
  dossier: string,
  changes: readonly EntryChange[],
  patch: RowPatch,
  who: { at: string; by: Person | null },
): Promise<DossierRow> {
  const puts: EntryRow[] = [];
  const removals: [string, string, string][] = [];
  for (const { collection, id, value } of changes) {
    if (value === undefined) removals.push([dossier, collection, id]);
    else puts.push({ dossier, collection, id, value });
  }
  return database.transaction('rw', database.entries, database.dossiers, async () => {
    const row = await database.dossiers.get(dossier);
    if (!row) throw new Error(`the dossier ${dossier} is no longer in the library`);
    const next = { ...row, ...patch, changedAt: who.at, changedBy: who.by, revision: row.revision + 1 };
    if (puts.length > 0) await database.entries.bulkPut(puts);
    if (removals.length > 0) await database.entries.bulkDelete(removals);
    await database.dossiers.put(next);
    return next;
  });
}
