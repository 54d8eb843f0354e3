import { err, ok, type Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { keepFiles, letGo } from './objects.ts';
import { messageOf, storageFault } from './storage-fault.ts';

export type KeepError = { readonly kind: 'full' | 'denied' | 'failed'; readonly message: string };

/** Stores the bytes of a file for a dossier before anything refers to them. Nothing is kept when it fails. */
export async function keepFile(
  database: BylawDatabase,
  dossier: string,
  hash: string,
  bytes: Uint8Array,
): Promise<Result<null, KeepError>> {
  try {
    await database.transaction('rw', database.objects, () => keepFiles(database, dossier, new Map([[hash, bytes]])));
    return ok(null);
  } catch (error) {
    return err({ kind: storageFault(error), message: messageOf(error) });
  }
}

/** The bytes of a file that a dossier has; null where they are not there, or cannot be read. */
export async function keptBytes(database: BylawDatabase, dossier: string, hash: string): Promise<Uint8Array | null> {
  const row = await database.objects.get(hash).catch(() => undefined);
  return row?.dossiers.includes(dossier) ? row.bytes : null;
}

/**
 * Keeps for a dossier, too, a file that another dossier of this machine has: a picture that was copied there and pasted
 * here. Its bytes; null where no dossier has it, or it cannot be kept.
 */
export function shareFile(database: BylawDatabase, dossier: string, hash: string): Promise<Uint8Array | null> {
  return database
    .transaction('rw', database.objects, async () => {
      const row = await database.objects.get(hash);
      if (row === undefined) return null;
      await keepFiles(database, dossier, new Map([[hash, row.bytes]]));
      return row.bytes;
    })
    .catch(() => null);
}

/** Holds files as a dossier does; no dossier's id, which are random. */
const clipboard = 'clipboard';

/**
 * Holds the files of copied pictures until others are copied, whatever becomes of the dossier that they were in: what is
 * cut, and pasted after that dossier was closed, still has its bytes. What cannot be held, the pasted picture itself says.
 */
export async function holdForPaste(database: BylawDatabase, hashes: readonly string[]): Promise<void> {
  await database
    .transaction('rw', database.objects, async () => {
      const rows = (await database.objects.bulkGet([...hashes])).filter((row) => row !== undefined);
      await keepFiles(database, clipboard, new Map(rows.map(({ hash, bytes }) => [hash, bytes])));
      const held = new Set(hashes);
      for (const row of await database.objects.where('dossiers').equals(clipboard).toArray()) {
        if (!held.has(row.hash)) await letGo(database, row, clipboard);
      }
    })
    .catch(() => undefined);
}

/** The sizes of the files of a dossier, by hash. */
export async function keptSizes(database: BylawDatabase, dossier: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  await database.objects
    .where('dossiers')
    .equals(dossier)
    .each(({ hash, bytes }) => sizes.set(hash, bytes.length));
  return sizes;
}

/** Lets go of the files of a dossier that nothing refers to any more, of the bytes where no other dossier needs them. */
export async function releaseUnused(
  database: BylawDatabase,
  dossier: string,
  findUsed: () => ReadonlySet<string>,
): Promise<void> {
  await database.transaction('rw', database.objects, async () => {
    const rows = await database.objects.where('dossiers').equals(dossier).toArray();
    if (rows.length === 0) return;
    const used = findUsed();
    for (const row of rows) if (!used.has(row.hash)) await letGo(database, row, dossier);
  });
}
