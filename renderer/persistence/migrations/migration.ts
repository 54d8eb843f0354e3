import type { Transaction } from 'dexie';

/** One step of the database's history. Never edited once released: a mistake is mended by the next one. */
export interface Migration {
  /** 1, 2, 3 …; IndexedDB's own number is ten times it, since Dexie multiplies. */
  readonly version: number;
  /** Tables added or re-indexed by this step, in Dexie's notation; null drops one. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Carries the rows over, inside the one transaction that changes the version: it happens whole or not at all. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
