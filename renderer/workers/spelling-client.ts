import type { DictionaryName } from '../../shared/ordinance/spelling/dictionary-name.ts';
import type { Result } from '../../shared/result.ts';
import type { SpellingWorker } from './spelling.worker.ts';
import { WorkerClient, type WorkerFault } from './worker-client.ts';

const client = new WorkerClient<SpellingWorker>(
  () => new Worker(new URL('./spelling.worker.ts', import.meta.url), { type: 'module' }),
);

/** Of these words those that the dictionary lacks; no word leaves this computer. */
export const wrongWordsApart = (
  name: DictionaryName,
  words: readonly string[],
): Promise<Result<readonly string[], WorkerFault>> => client.run((worker) => worker.wrong(name, words));

/** At most five words that may be meant, none if that could not be found out. */
export async function suggestApart(name: DictionaryName, word: string): Promise<readonly string[]> {
  const answer = await client.run((worker) => worker.suggest(name, word));
  return answer.ok ? answer.value : [];
}
