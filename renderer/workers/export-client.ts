import { proxy } from 'comlink';
import type { Result } from '../../shared/result.ts';
import type { ExportAnswer, ExportedFile, ExportFault, ExportJob, ExportWorker } from './export.worker.ts';
import { WorkerClient, type WorkerFault } from './worker-client.ts';

const client = new WorkerClient<ExportWorker>(
  () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * Writes a Word file off the main thread and proves it by reading it back: only a proved file is handed out. Progress
 * goes from 0 to 1; calling off takes effect at once and leaves nothing behind.
 */
export async function exportDocxApart(
  job: ExportJob,
  options: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Result<ExportedFile, ExportFault | WorkerFault>> {
  const onProgress = proxy(options.onProgress ?? (() => undefined));
  const answer = await client.run<ExportAnswer>((worker) => worker.docx(job, onProgress), options.signal);
  return answer.ok ? answer.value : answer;
}
