import { useEffect, useMemo, useState } from 'react';
import type { PackLibrary } from '../../shared/packs/pack-library.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { watchOwnPacks } from './own-packs.ts';

/** The packs that the council has kept, following changes; none where they cannot be read. */
export function useOwnPacks(database: BylawDatabase): readonly RightsPack[] {
  const [packs, setPacks] = useState<readonly RightsPack[]>([]);
  useEffect(() => {
    const subscription = watchOwnPacks(database).subscribe({ next: setPacks, error: () => setPacks([]) });
    return () => subscription.unsubscribe();
  }, [database]);
  return packs;
}

/** The packs of the program with the council's own beside them. */
export function usePackLibrary({ db, packs }: { db: BylawDatabase; packs: PackLibrary }): PackLibrary {
  const own = useOwnPacks(db);
  return useMemo(() => ({ ...packs, rights: [...packs.rights, ...own] }), [packs, own]);
}
