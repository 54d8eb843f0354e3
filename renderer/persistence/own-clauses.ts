import { liveQuery, type Observable } from 'dexie';
import type { Node } from '@tiptap/pm/model';
import { z } from 'zod';
import type { NodeJson } from '../../shared/ordinance/node-json.ts';
import { parseBody } from '../../shared/ordinance/parse-body.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { messageOf, storageFault } from './storage-fault.ts';

z.config({ jitless: true });

/** Each clause is a row of its own among the settings, so that two windows, or a backup, add to what is there. */
const prefix = 'clause.';
export const isClauseKey = (key: string): boolean => key.startsWith(prefix);

/** A clause that the council has kept, as it is stored. */
export const ownClauseSchema = z.strictObject({
  title: z.string().min(1).max(200),
  /** A document that holds the provisions of the clause and nothing else. */
  body: z.json().refine((body) => parseBody(body).ok, 'not the text of a clause'),
});

export interface OwnClause {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Node[];
}

/** The council's own clauses by title, again after every change; one that is damaged is left out. */
export function watchOwnClauses(database: BylawDatabase): Observable<readonly OwnClause[]> {
  return liveQuery(() => readOwnClauses(database));
}

export async function readOwnClauses(database: BylawDatabase): Promise<readonly OwnClause[]> {
  const rows = await database.settings.where('key').startsWith(prefix).toArray();
  const clauses = rows.flatMap(({ key, value }): OwnClause[] => {
    const stored = ownClauseSchema.safeParse(value);
    const body = stored.success ? parseBody(stored.data.body) : null;
    if (!stored.success || !body?.ok) return [];
    return [{ id: key.slice(prefix.length), title: stored.data.title, blocks: body.value.content.content }];
  });
  return clauses.sort((a, b) => a.title.localeCompare(b.title));
}

type Kept = Result<null, { kind: 'full' | 'denied' | 'failed'; message: string }>;

/** Keeps a clause under its id, in place of what was kept there. */
export function keepOwnClause(database: BylawDatabase, { id, title, blocks }: OwnClause): Promise<Kept> {
  const body: NodeJson = { type: 'doc', content: blocks.map((block) => block.toJSON() as NodeJson) };
  return stored(() => database.settings.put({ key: prefix + id, value: { title, body } }));
}

export function removeOwnClause(database: BylawDatabase, id: string): Promise<Kept> {
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
