import { err, ok, type Result } from '../../shared/result.ts';
import { BylawDatabase, databaseName, type IndexedDbPort } from './bylaw-database.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { messageOf, storageFault } from './storage-fault.ts';

/** Why the database stays shut. In every case what it holds is untouched. */
export type OpenError =
  /** A newer release of the program has been here. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  /** The copy that must be made before a migration could not be kept. */
  | { readonly kind: 'backup-failed'; readonly message: string }
  | { readonly kind: 'denied'; readonly message: string }
  | { readonly kind: 'full'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface OpenOptions {
  readonly port: IndexedDbPort;
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** Keeps a copy of an older database before it is migrated; when it throws nothing is migrated. */
  readonly keepBackup: (old: BylawDatabase, step: { from: number; to: number }) => Promise<void>;
  /** Another window still holds the older version open: the user must close it. */
  readonly onBlocked?: () => void;
  /** A newer release in another window took the database over; this window can save no more and must be reloaded. */
  readonly onTakenOver?: () => void;
}

/** Opens the database once for this window, migrating it if need be. Everything else is given the database by its caller. */
export async function openDatabase(options: OpenOptions): Promise<Result<BylawDatabase, OpenError>> {
  const { port, name = databaseName, migrations = allMigrations } = options;
  const known = Math.max(...migrations.map((migration) => migration.version));
  try {
    // Dexie opens a newer database without a word and alters it, so its version is read before Dexie may touch it.
    const found = await storedVersion(port.factory, name);
    if (found > known) return err({ kind: 'newer', found, known });
    if (found > 0 && found < known) {
      const kept = await backUpOlder(options, name, found, known, migrations);
      if (!kept.ok) return kept;
    }
    const database = new BylawDatabase(name, port, migrations);
    // False: Dexie's own handlers, which only write to the console, are not called.
    database.on('blocked', () => {
      options.onBlocked?.();
      return false;
    });
    database.on('versionchange', () => {
      database.close({ disableAutoOpen: true });
      options.onTakenOver?.();
      return false;
    });
    await database.open();
    return ok(database);
  } catch (error) {
    return err({ kind: storageFault(error), message: messageOf(error) });
  }
}

async function backUpOlder(
  options: OpenOptions,
  name: string,
  from: number,
  to: number,
  migrations: readonly Migration[],
): Promise<Result<null, OpenError>> {
  const old = new BylawDatabase(
    name,
    options.port,
    migrations.filter((migration) => migration.version <= from),
  );
  try {
    await old.open();
    await options.keepBackup(old, { from, to });
    return ok(null);
  } catch (error) {
    return err({ kind: 'backup-failed', message: messageOf(error) });
  } finally {
    old.close({ disableAutoOpen: true });
  }
}

/** The version of ours that is stored under this name; 0 when there is none. */
export async function storedVersion(factory: IDBFactory, name: string): Promise<number> {
  const stored = (await factory.databases()).find((database) => database.name === name);
  // Rounded up: 21 was written by something that knows more than our 2.
  return Math.ceil((stored?.version ?? 0) / 10);
}
