import type { Page } from '@playwright/test';

export interface FailingWrites {
  /** The next so many writes of a by-law's entries fail as on a full disk. */
  failNext(count: number): Promise<void>;
  /** Every state of saving that was shown since `failNext`, in order. */
  statesShown(): Promise<string[]>;
}

/** Loads the window anew with a storage that can be made to fail. */
export async function failWrites(page: Page): Promise<FailingWrites> {
  await page.addInitScript(() => {
    const test = { failures: 0, states: [] as string[] };
    Reflect.set(window, 'bylawrightTest', test);
    IDBObjectStore.prototype.put = new Proxy(Reflect.get(IDBObjectStore.prototype, 'put'), {
      apply(put, store: IDBObjectStore, given) {
        if (store.name === 'entries' && test.failures > 0) {
          test.failures -= 1;
          throw new DOMException('the disk of this test is full', 'QuotaExceededError');
        }
        return Reflect.apply(put, store, given);
      },
    });
    new MutationObserver(() => {
      const state = document.querySelector('[data-save-state]')?.getAttribute('data-save-state');
      if (state && state !== test.states.at(-1)) test.states.push(state);
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-save-state'] });
  });
  await page.reload();
  interface Test {
    failures: number;
    states: string[];
  }
  return {
    failNext: (count) =>
      page.evaluate((failures) => {
        const test = Reflect.get(window, 'bylawrightTest') as Test;
        test.failures = failures;
        test.states = [];
      }, count),
    statesShown: () => page.evaluate(() => (Reflect.get(window, 'bylawrightTest') as Test).states),
  };
}

/** Everything in the window's database; raised first to `version` if one is given, as a newer program would. */
export function storedRows(
  page: Page,
  version?: number,
): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  return page.evaluate(async (wanted) => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the request failed'));
      });
    const database = await promised(indexedDB.open('bylawright', wanted));
    const rows: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      rows[store] = await promised(database.transaction(store).objectStore(store).getAll());
    }
    const found = { version: database.version, rows };
    database.close();
    return found;
  }, version);
}
