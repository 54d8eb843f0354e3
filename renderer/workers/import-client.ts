import type { ImportError } from '../../shared/formats/akn/import-error.ts';
import type { Imported } from '../../shared/formats/akn/read-akn.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { Table, TableError } from '../../shared/formats/table/table-error.ts';
import type { NumberingProfile } from '../../shared/packs/profile.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ImportedJson, ImportWorker } from './import.worker.ts';
import { WorkerClient, type WorkerFault } from './worker-client.ts';

const client = new WorkerClient<ImportWorker>(
  () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
);

/** `readAkn` off the main thread: the window goes on answering whatever the file holds. */
export async function readAknApart(
  bytes: Uint8Array,
  fileName: string,
  options: { readonly profile: NumberingProfile; readonly signal?: AbortSignal },
): Promise<Result<Imported, ImportError | WorkerFault>> {
  const answer = await client.run<Result<ImportedJson, ImportError>>(
    (worker) => worker.readAkn(bytes, fileName, options.profile),
    options.signal,
  );
  if (!answer.ok) return answer;
  const imported = answer.value;
  return imported.ok ? ok({ ...imported.value, doc: ordinanceSchema.nodeFromJSON(imported.value.doc) }) : imported;
}

/** `readTable` off the main thread. */
export async function readTableApart(bytes: Uint8Array): Promise<Result<Table, TableError | WorkerFault>> {
  const answer = await client.run<Result<Table, TableError>>((worker) => worker.readTable(bytes));
  return answer.ok ? answer.value : answer;
}
