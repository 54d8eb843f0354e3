import { useEffect, useState } from 'react';
import { type OwnClause, watchOwnClauses } from '../../persistence/own-clauses.ts';
import { useServices } from '../../state/services.ts';

/** The clauses that the council has kept, following changes; none where they cannot be read. */
export function useOwnClauses(): readonly OwnClause[] {
  const { db } = useServices();
  const [clauses, setClauses] = useState<readonly OwnClause[]>([]);
  useEffect(() => {
    const subscription = watchOwnClauses(db).subscribe({ next: setClauses, error: () => setClauses([]) });
    return () => subscription.unsubscribe();
  }, [db]);
  return clauses;
}
