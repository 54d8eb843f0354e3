import type { BylawDatabase } from './bylaw-database.ts';
import { entriesOf } from './read-stored.ts';
import type { DossierRow, SearchRow } from './rows.ts';
import { foldedWords, holdsWords, searchWords, textsIn } from './search-words.ts';

export interface FoundDossier {
  readonly id: string;
  /** Whether all that was sought stands in its name or title, or some of it only in its text. */
  readonly where: 'name' | 'text';
}

/** Finds dossiers by the words in them; holds the words in memory, a few kilobytes a dossier. Runs in a worker. */
export class LibrarySearch {
  readonly #database: BylawDatabase;
  readonly #rows = new Map<string, SearchRow>();

  constructor(database: BylawDatabase) {
    this.#database = database;
  }

  /**
   * The dossiers that hold every word of the query, or a word that begins so: first those with all of it in the name
   * or title, then the last changed. An empty query finds nothing.
   */
  async find(query: string): Promise<readonly FoundDossier[]> {
    const sought = foldedWords(query);
    if (sought.length === 0) return [];
    const dossiers = await this.refresh();
    const byName: FoundDossier[] = [];
    const byText: FoundDossier[] = [];
    for (const { id, name, title } of dossiers) {
      const names = searchWords([name, title]);
      if (holdsWords(names, sought)) byName.push({ id, where: 'name' });
      else if (holdsWords(names + (this.#rows.get(id)?.words ?? ''), sought)) byText.push({ id, where: 'text' });
    }
    return [...byName, ...byText];
  }

  /** Brings the words up to date with what is committed. Called ahead of a search, it makes the first one quick. */
  async refresh(): Promise<readonly DossierRow[]> {
    const all = await this.#database.dossiers.orderBy('changedAt').reverse().toArray();
    const dossiers = all.filter((row) => row.removedAt === '');
    const isStale = ({ id, revision }: DossierRow) => this.#rows.get(id)?.revision !== revision;
    const unread = dossiers.filter(isStale).map(({ id }) => id);
    for (const row of await this.#database.searches.bulkGet(unread)) if (row) this.#rows.set(row.dossier, row);
    for (const { id, revision } of dossiers.filter(isStale)) {
      const row = await searchRowOf(this.#database, id, revision);
      this.#rows.set(id, row);
      await this.#database.searches.put(row);
    }
    return dossiers;
  }
}

/** The dossiers that hold every word of the query in name or title: what can be said when the texts cannot be read. */
export function findByName(rows: readonly DossierRow[], query: string): readonly FoundDossier[] {
  const sought = foldedWords(query);
  return rows.filter((row) => isNamed(row, sought)).map(({ id }) => ({ id, where: 'name' }));
}

const isNamed = ({ name, title }: DossierRow, sought: readonly string[]): boolean =>
  holdsWords(searchWords([name, title]), sought);

async function searchRowOf(database: BylawDatabase, dossier: string, revision: number): Promise<SearchRow> {
  const body = await entriesOf(database, dossier, 'body').toArray();
  return { dossier, revision, words: bodyWords(body.map(({ value }) => value)) };
}

/** The words of a body's entries. */
export function bodyWords(values: Iterable<unknown>): string {
  function* texts() {
    for (const value of values) yield* textsIn(value);
  }
  return searchWords(texts());
}
