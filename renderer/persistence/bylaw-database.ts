import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Migration } from './migrations/migration.ts';
import type { DossierRow, EntryRow, KeyRow, ObjectRow, PersonRow, RecordRow, SearchRow, SettingRow } from './rows.ts';

export const databaseName = 'bylawright';

/** The browser's own IndexedDB, or a stand-in. */
export interface IndexedDbPort {
  readonly factory: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
}

/** The one database. Made by `openDatabase`, which alone may open it. */
export class BylawDatabase extends Dexie {
  declare readonly dossiers: Table<DossierRow, string>;
  declare readonly entries: Table<EntryRow, [string, string, string]>;
  declare readonly objects: Table<ObjectRow, string>;
  declare readonly records: Table<RecordRow, [string, string]>;
  declare readonly people: Table<PersonRow, string>;
  declare readonly keys: Table<KeyRow, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly searches: Table<SearchRow, string>;

  constructor(name: string, port: IndexedDbPort, migrations: readonly Migration[]) {
    const options: DexieOptions = {
      indexedDB: port.factory,
      IDBKeyRange: port.keyRange,
      autoOpen: false,
      // "Saved" is said only of what a power cut cannot take back.
      chromeTransactionDurability: 'strict',
      // The open dossier holds its own state; a second copy of every row read would only cost memory.
      cache: 'disabled',
    };
    super(name, options);
    for (const migration of migrations) {
      const version = this.version(migration.version).stores({ ...migration.stores });
      if (migration.upgrade) version.upgrade(migration.upgrade);
    }
  }
}
