import { type Observable, liveQuery } from 'dexie';
import type { DossierEvent, DossierMeta, Draft, Entry, Person } from '../../shared/record/draft.ts';
import { type DraftError, draftFromEntries } from '../../shared/record/draft-entries.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type ChannelPort, type Clock, openChannel } from './browser-ports.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { commitEntries } from './commit.ts';
import { changesChannel, tell } from './dossier-channel.ts';
import { addDossier, dossierTables, newDossier } from './dossier-rows.ts';
import type { EntryChange } from './entry-changes.ts';
import { keepFiles, readFiles, releaseFiles } from './objects.ts';
import { entriesOf, readEntries } from './read-stored.ts';
import type { DossierRow, EntryRow } from './rows.ts';
import { messageOf, storageFault } from './storage-fault.ts';

export interface RepositoryPorts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly person: () => Person | null;
  readonly openChannel?: (name: string) => ChannelPort;
}

interface StorageError {
  readonly kind: 'full' | 'denied' | 'failed';
  readonly message: string;
}
export type RepositoryError = { readonly kind: 'missing'; readonly id: string } | StorageError;

/** A removed dossier can be brought back for this long. */
export const keptAfterRemoval = 30 * 24 * 60 * 60 * 1000;

/** The dossiers of the library. Each call is one act: it happens whole, or not at all and says why. */
export class DossierRepository {
  readonly #database: BylawDatabase;
  readonly #ports: RepositoryPorts;
  readonly #channel: ChannelPort;

  constructor(database: BylawDatabase, ports: RepositoryPorts) {
    this.#database = database;
    this.#ports = ports;
    this.#channel = (ports.openChannel ?? openChannel)(changesChannel);
  }

  /** The rows of the library, newest change first. */
  async list(): Promise<readonly DossierRow[]> {
    const rows = await this.#database.dossiers.orderBy('changedAt').reverse().toArray();
    return rows.filter((row) => row.removedAt === '');
  }

  /** The same, again after every change in this window or another. */
  watchList(): Observable<readonly DossierRow[]> {
    return liveQuery(() => this.list());
  }

  /** What was removed and can be brought back, last removed first. */
  async listRemoved(): Promise<readonly DossierRow[]> {
    return this.#database.dossiers.where('removedAt').above('').reverse().toArray();
  }

  /** The row of one dossier, removed or not. */
  row(id: string): Promise<DossierRow | undefined> {
    return this.#database.dossiers.get(id);
  }

  /** Puts a draft into the library, under a new id where its own is taken. Resolves to its id. */
  async create(draft: Draft, options: { gaps?: number } = {}): Promise<Result<string, RepositoryError>> {
    return this.#attempt(async () => {
      const taken = (await this.#database.dossiers.get(draft.meta.id)) !== undefined;
      const id = taken ? this.#ports.newId() : draft.meta.id;
      const [changedAt, changedBy] = [this.#ports.clock(), this.#ports.person()];
      const about = { gaps: options.gaps ?? null, changedAt, changedBy, removedAt: '' };
      const dossier = newDossier({ ...draft, meta: { ...draft.meta, id } }, about);
      await this.#database.transaction('rw', dossierTables(this.#database), () => addDossier(this.#database, dossier));
      return ok(id);
    });
  }

  /** The whole draft as committed. It is parsed again, so that no damage passes for a by-law. */
  async loadDraft(id: string): Promise<Result<Draft, RepositoryError | DraftError>> {
    return this.#attempt<Draft, RepositoryError | DraftError>(async () => {
      const { row, entries } = await readEntries(this.#database, id);
      if (!row) return err({ kind: 'missing', id });
      return draftFromEntries(entries, await readFiles(this.#database, id));
    });
  }

  /** The stored entries of a dossier, unparsed: enough to compare or copy it. */
  async draftEntries(id: string): Promise<readonly Entry[]> {
    const rows = await entriesOf(this.#database, id).toArray();
    return rows.map(({ collection, id: entry, value }) => ({ collection, id: entry, value }));
  }

  /** A dossier of its own that begins as this one stands: its provisions keep their ids, its events begin anew. */
  async duplicate(id: string, name: string): Promise<Result<string, RepositoryError>> {
    return this.#attempt(async () => {
      const { row, entries } = await readEntries(this.#database, id);
      const first = entries.find((entry) => entry.collection === 'meta');
      if (!row || !first) return err({ kind: 'missing', id });
      const at = this.#ports.clock();
      const by = this.#ports.person();
      const copy = this.#ports.newId();
      const meta = { ...(first.value as DossierMeta), id: copy, name, createdAt: at };
      const event: DossierEvent = { id: this.#ports.newId(), kind: 'duplicated', at, by, detail: { from: row.name } };
      const kept = entries.filter(({ collection }) => collection !== 'meta' && collection !== 'events');
      const rows: EntryRow[] = [
        ...kept.map((entry) => ({ ...entry, dossier: copy })),
        { dossier: copy, collection: 'meta', id: 'meta', value: by ? { ...meta, createdBy: by } : meta },
        { dossier: copy, collection: 'events', id: event.id, value: event },
      ];
      const { dossiers, entries: table, objects } = this.#database;
      await this.#database.transaction('rw', dossiers, table, objects, async () => {
        const times = { createdAt: at, changedAt: at, changedBy: by, removedAt: '', revision: 1 };
        await dossiers.add({ ...row, id: copy, name, ...times });
        await table.bulkAdd(rows);
        await keepFiles(this.#database, copy, await readFiles(this.#database, id));
      });
      return ok(copy);
    });
  }

  /** Renames a dossier, open or not; a window that has it open shows the new name at once. */
  async rename(id: string, name: string): Promise<Result<null, RepositoryError>> {
    return this.#attempt(async () => {
      const stored = await this.#database.entries.get([id, 'meta', 'meta']);
      if (!stored) return err({ kind: 'missing', id });
      const meta = { ...(stored.value as DossierMeta), name };
      const changes: EntryChange[] = [{ collection: 'meta', id: 'meta', value: meta }];
      const who = { at: this.#ports.clock(), by: this.#ports.person() };
      const row = await commitEntries(this.#database, id, changes, { name }, who);
      tell(this.#channel, { dossier: id, from: row.revision - 1, to: row.revision, changes });
      return ok(null);
    });
  }

  /** Takes dossiers out of the library; `restoreRemoved` brings them back. */
  remove(ids: readonly string[]): Promise<Result<null, RepositoryError>> {
    return this.#setRemovedAt(ids, this.#ports.clock());
  }

  restoreRemoved(ids: readonly string[]): Promise<Result<null, RepositoryError>> {
    return this.#setRemovedAt(ids, '');
  }

  /** Erases what was removed long enough ago. Called once when the program starts. Resolves to how many. */
  async purge(): Promise<Result<number, RepositoryError>> {
    const before = new Date(Date.parse(this.#ports.clock()) - keptAfterRemoval).toISOString();
    return this.#attempt(async () => {
      const { dossiers, entries, objects, records, searches } = this.#database;
      const old = await dossiers.where('removedAt').above('').toArray();
      // Times may be written in any zone, so they are compared as moments.
      const gone = old.filter(({ removedAt }) => Date.parse(removedAt) < Date.parse(before));
      for (const { id } of gone) {
        await this.#database.transaction('rw', [dossiers, entries, objects, records, searches], async () => {
          await entriesOf(this.#database, id).delete();
          await records.where('dossier').equals(id).delete();
          await searches.delete(id);
          await releaseFiles(this.#database, id);
          await dossiers.delete(id);
        });
      }
      return ok(gone.length);
    });
  }

  #setRemovedAt(ids: readonly string[], removedAt: string): Promise<Result<null, RepositoryError>> {
    return this.#attempt(async () => {
      await this.#database.dossiers.bulkUpdate(ids.map((key) => ({ key, changes: { removedAt } })));
      return ok(null);
    });
  }

  async #attempt<T, E = RepositoryError>(act: () => Promise<Result<T, E>>): Promise<Result<T, E | StorageError>> {
    try {
      return await act();
    } catch (error) {
      return err({ kind: storageFault(error), message: messageOf(error) });
    }
  }
}
