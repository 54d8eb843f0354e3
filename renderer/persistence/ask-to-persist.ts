/** How safe the browser keeps what is stored, and how much room there is; null where it does not say. */
export interface StorageHealth {
  readonly persistent: boolean;
  readonly usedBytes: number | null;
  readonly roomBytes: number | null;
}

/** Asks the browser never to clear the drafts by itself. Called once when the program starts; the user may be asked. */
export async function askToPersist(storage: StorageManager): Promise<StorageHealth> {
  const persistent = (await storage.persisted()) || (await storage.persist());
  const { usage, quota } = await storage.estimate();
  return { persistent, usedBytes: usage ?? null, roomBytes: quota === undefined ? null : quota - (usage ?? 0) };
}
