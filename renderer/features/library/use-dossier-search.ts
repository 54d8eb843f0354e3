import { useEffect, useMemo, useState } from 'react';
import type { DossierRow } from '../../persistence/rows.ts';
import type { FoundDossier } from '../../persistence/search-library.ts';
import { useServices } from '../../state/services.ts';

/** A row of the list; for a search result, what was looked for and where it was found. */
export interface ListedDossier {
  readonly row: DossierRow;
  readonly query: string;
  readonly where: FoundDossier['where'];
}

export interface DossierSearch {
  readonly isSearching: boolean;
  readonly dossiers: readonly ListedDossier[];
}

/** The dossiers that hold all words of the query, best first; follows the library as it changes. */
export function useDossierSearch(rows: readonly DossierRow[] | undefined, query: string): DossierSearch {
  const { search } = useServices();
  const [answer, setAnswer] = useState<{ query: string; rows: unknown; found: readonly FoundDossier[] } | null>(null);
  useEffect(() => {
    if (query === '' || rows === undefined) return;
    let wanted = true;
    const ask = async () => {
      const found = await search.find(query);
      if (wanted) setAnswer({ query, rows, found });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [search, query, rows]);

  return useMemo(() => {
    if (query === '' || rows === undefined) return { isSearching: false, dossiers: [] };
    // The last answer stands until the next one is there, so that the list does not flicker at every letter.
    const byId = new Map(rows.map((row) => [row.id, row]));
    const dossiers = (answer?.found ?? []).flatMap(({ id, where }): ListedDossier[] => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ row, query: answer?.query ?? query, where }];
    });
    return { isSearching: answer?.query !== query, dossiers };
  }, [rows, query, answer]);
}
