/** The peer's own database: IndexedDB as it comes, with one row for each by-law. */
export interface BareRow {
  readonly id: string;
  readonly name: string;
  readonly changedAt: string;
  readonly text: string;
}

let opening: Promise<IDBDatabase> | null = null;

export function openPeerDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-peer', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('by-laws', { keyPath: 'id' });
      request.result.createObjectStore('sections', { keyPath: 'id' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  return opening;
}

/** One put in a transaction of its own that is on the disk when this resolves. */
export async function putDurably(row: { readonly id: string; readonly json: object }): Promise<void> {
  const database = await openPeerDatabase();
  const transaction = database.transaction('sections', 'readwrite', { durability: 'strict' });
  transaction.objectStore('sections').put(row);
  await done(transaction);
}

export async function addBareRows(rows: readonly BareRow[]): Promise<void> {
  const database = await openPeerDatabase();
  const transaction = database.transaction('by-laws', 'readwrite');
  for (const row of rows) transaction.objectStore('by-laws').put(row);
  await done(transaction);
}

export async function allBareRows(): Promise<readonly BareRow[]> {
  const database = await openPeerDatabase();
  return new Promise((resolve, reject) => {
    const request = database.transaction('by-laws').objectStore('by-laws').getAll();
    request.addEventListener('success', () => resolve(request.result as BareRow[]));
    request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
  });
}
