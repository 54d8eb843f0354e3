import { useEffect, useMemo, useState } from 'react';
import type { DossierRow } from '../../persistence/rows.ts';
import { type FoundDossier, findByName } from '../../persistence/search-library.ts';
import { useServices } from '../../state/services.ts';

/** A row of the list; for a search result, what was looked for and where it was found. */
export interface ListedDossier {
  readonly row: DossierRow;
  readonly query: string;
  readonly where: FoundDossier['where'];
}

export interface DossierSearch {
  readonly isSearching: boolean;
  /** False when the texts could not be looked through, so that only names and titles were. */
  readonly isWhole: boolean;
  readonly dossiers: readonly ListedDossier[];
}

interface Answer {
  readonly query: string;
  readonly found: readonly FoundDossier[];
  readonly isWhole: boolean;
}

/** The dossiers that hold all words of the query, best first; follows the library as it changes. */
export function useDossierSearch(rows: readonly DossierRow[] | undefined, query: string): DossierSearch {
  const { search } = useServices();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (query === '' || rows === undefined) return;
    let wanted = true;
    const ask = async () => {
      const next = await search.find(query).then(
        (found): Answer => ({ query, found, isWhole: true }),
        (): Answer => ({ query, found: findByName(rows, query), isWhole: false }),
      );
      if (wanted) setAnswer(next);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [search, query, rows]);

  return useMemo(() => {
    if (query === '' || rows === undefined) return { isSearching: false, isWhole: true, dossiers: [] };
    // The last answer stands until the next one is there, so that the list does not flicker at every letter.
    const byId = new Map(rows.map((row) => [row.id, row]));
    const dossiers = (answer?.found ?? []).flatMap(({ id, where }): ListedDossier[] => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ row, query: answer?.query ?? query, where }];
    });
    return { isSearching: answer?.query !== query, isWhole: answer?.isWhole ?? true, dossiers };
  }, [rows, query, answer]);
}
