import { liveQuery, type Observable } from 'dexie';
import { z } from 'zod';
import { parseRightsPack } from '../../shared/packs/parse-pack.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { messageOf, storageFault } from './storage-fault.ts';

z.config({ jitless: true });

/** Each pack is a row of its own among the settings, so that two windows, or a backup, add to what is there. */
const prefix = 'pack.';
export const isPackKey = (key: string): boolean => key.startsWith(prefix);

/** A rights pack that the council has kept, as it is stored: what its file would hold. */
export const ownPackSchema = z.json().refine((json) => parseRightsPack(json, '').ok, 'not a rights pack');

/** The council's own packs by title, again after every change; one that is damaged is left out. */
export function watchOwnPacks(database: BylawDatabase): Observable<readonly RightsPack[]> {
  return liveQuery(() => readOwnPacks(database));
}

export async function readOwnPacks(database: BylawDatabase): Promise<readonly RightsPack[]> {
  const rows = await database.settings.where('key').startsWith(prefix).toArray();
  const packs = rows.flatMap(({ key, value }): RightsPack[] => {
    const parsed = parseRightsPack(value, key);
    return parsed.ok && key === prefix + parsed.value.id ? [parsed.value] : [];
  });
  return packs.sort((a, b) => a.title.localeCompare(b.title));
}

type Kept = Result<null, { kind: 'full' | 'denied' | 'failed'; message: string }>;

/** Keeps a pack under its id, in place of what was kept there. Dossiers that use it keep the state that they froze. */
export function keepOwnPack(database: BylawDatabase, pack: RightsPack): Promise<Kept> {
  return stored(() => database.settings.put({ key: prefix + pack.id, value: pack }));
}

export function removeOwnPack(database: BylawDatabase, id: string): Promise<Kept> {
  return stored(() => database.settings.delete(prefix + id));
}

async function stored(act: () => PromiseLike<unknown>): Promise<Kept> {
  try {
    await act();
    return ok(null);
  } catch (error) {
    return err({ kind: storageFault(error), message: messageOf(error) });
  }
}
