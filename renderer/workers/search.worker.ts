import { expose } from 'comlink';
import { messageOf } from '../persistence/storage-fault.ts';
import { openDatabase } from '../persistence/open-database.ts';
import { type FoundDossier, LibrarySearch } from '../persistence/search-library.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export type SearchAnswer = Result<readonly FoundDossier[], { readonly kind: 'failed'; readonly message: string }>;

let search: LibrarySearch | null = null;

const searchWorker = {
  async find(query: string): Promise<SearchAnswer> {
    try {
      search ??= await startSearch();
      return ok(await search.find(query));
    } catch (error) {
      // Opened anew by the next call: another window may have closed the database under this one.
      search = null;
      return err({ kind: 'failed', message: messageOf(error) });
    }
  },
};
export type SearchWorker = typeof searchWorker;

/** The window has opened, and if need be migrated, the database before it starts a search. */
async function startSearch(): Promise<LibrarySearch> {
  const opened = await openDatabase({
    port: { factory: indexedDB, keyRange: IDBKeyRange },
    keepBackup: () => Promise.reject(new Error('only a window migrates the library')),
  });
  if (!opened.ok) throw new Error(`the library cannot be searched: ${opened.error.kind}`);
  return new LibrarySearch(opened.value);
}

expose(searchWorker);
