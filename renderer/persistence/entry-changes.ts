import type { Collection } from '../../shared/record/draft.ts';

/** Entries to be written and entries to be taken away, the later of two changes of one entry winning. */
export interface EntryChange {
  readonly collection: Collection;
  readonly id: string;
  /** undefined: the entry is taken away. */
  readonly value: unknown;
}

/** A set of changes, one for each entry. */
export class EntryChanges {
  readonly #changes = new Map<string, EntryChange>();

  constructor(changes: Iterable<EntryChange> = []) {
    this.add(changes);
  }

  get size(): number {
    return this.#changes.size;
  }

  add(changes: Iterable<EntryChange>): void {
    for (const change of changes) this.#changes.set(keyOf(change), change);
  }

  /** Puts back changes that were not written, without overruling what came after them. */
  addOlder(changes: Iterable<EntryChange>): void {
    for (const change of changes) if (!this.#changes.has(keyOf(change))) this.#changes.set(keyOf(change), change);
  }

  /** Empties the set and gives what it held. */
  take(): readonly EntryChange[] {
    const taken = [...this.#changes.values()];
    this.#changes.clear();
    return taken;
  }
}

function keyOf({ collection, id }: { collection: Collection; id: string }): string {
  return `${collection}/${id}`;
}
