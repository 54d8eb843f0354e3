import type { BylawDatabase } from './bylaw-database.ts';
import type { ObjectRow } from './rows.ts';

/** The files that a dossier needs, by SHA-256. */
export async function readFiles(database: BylawDatabase, dossier: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await database.objects.where('dossiers').equals(dossier).toArray();
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
}

/** Within the caller's transaction: keeps files for a dossier, each stored once however many dossiers need it. */
export async function keepFiles(
  database: BylawDatabase,
  dossier: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  if (files.size === 0) return;
  const stored = await database.objects.bulkGet([...files.keys()]);
  const rows = [...files].map(([hash, bytes], index): ObjectRow => {
    const dossiers = stored[index]?.dossiers ?? [];
    return { hash, bytes, dossiers: dossiers.includes(dossier) ? dossiers : [...dossiers, dossier] };
  });
  await database.objects.bulkPut(rows);
}

/** Within the caller's transaction: lets go of a dossier's files, and of their bytes when no other needs them. */
export async function releaseFiles(database: BylawDatabase, dossier: string): Promise<void> {
  for (const row of await database.objects.where('dossiers').equals(dossier).toArray()) {
    await letGo(database, row, dossier);
  }
}

/** Within the caller's transaction: a dossier needs a file no more; its bytes go when no other needs them. */
export async function letGo(database: BylawDatabase, row: ObjectRow, dossier: string): Promise<void> {
  const dossiers = row.dossiers.filter((id) => id !== dossier);
  if (dossiers.length === 0) await database.objects.delete(row.hash);
  else await database.objects.put({ ...row, dossiers });
}
