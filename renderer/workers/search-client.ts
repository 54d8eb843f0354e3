import type { FoundDossier } from '../persistence/search-library.ts';
import type { SearchAnswer, SearchWorker } from './search.worker.ts';
import { WorkerClient } from './worker-client.ts';

const client = new WorkerClient<SearchWorker>(
  () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }),
);

/** `LibrarySearch` off the main thread. Rejects when the library cannot be read. */
export const searchApart = {
  async find(query: string): Promise<readonly FoundDossier[]> {
    const answer = await client.run<SearchAnswer>((worker) => worker.find(query));
    if (!answer.ok) throw new Error(`the search stopped: ${answer.error.kind}`);
    if (!answer.value.ok) throw new Error(answer.value.error.message);
    return answer.value.value;
  },
};
