import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { Draft } from '../../shared/record/draft.ts';
import { draftEntries } from '../../shared/record/draft-entries.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { keepFiles } from './objects.ts';
import type { DossierRow, EntryRow, SearchRow } from './rows.ts';
import { bodyWords } from './search-library.ts';
import { titleOf, wordsOf } from './summarise.ts';

/** All that a dossier new to the database is stored as. */
export interface NewDossier {
  readonly row: DossierRow;
  readonly entries: readonly EntryRow[];
  readonly search: SearchRow;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The rows of a draft under the id in its `meta`; worked out before any transaction is opened. */
export function newDossier(
  draft: Draft,
  about: Pick<DossierRow, 'gaps' | 'changedAt' | 'changedBy' | 'removedAt'>,
): NewDossier {
  const { id: dossier, name, stage, createdAt } = draft.meta;
  const doc = ordinanceSchema.nodeFromJSON(draft.body);
  const entries = draftEntries(draft).map((entry): EntryRow => ({ dossier, ...entry }));
  const body = entries.filter(({ collection }) => collection === 'body');
  const revision = 1;
  return {
    row: { id: dossier, name, title: titleOf(doc), stage, words: wordsOf(doc), createdAt, revision, ...about },
    entries,
    search: { dossier, revision, words: bodyWords(body.map(({ value }) => value)) },
    files: draft.files,
  };
}

/** The tables that `addDossier` writes. */
export const dossierTables = ({ dossiers, entries, objects, searches }: BylawDatabase) => [
  dossiers,
  entries,
  objects,
  searches,
];

/** Within the caller's transaction: adds a dossier, and fails rather than write over one of its id. */
export async function addDossier(database: BylawDatabase, { row, entries, search, files }: NewDossier): Promise<void> {
  await database.dossiers.add(row);
  await database.entries.bulkAdd(entries);
  await database.searches.put(search);
  await keepFiles(database, row.id, files);
}
