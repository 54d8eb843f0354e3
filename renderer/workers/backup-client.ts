import { proxy } from 'comlink';
import { err, type Result } from '../../shared/result.ts';
import type { BackupError } from '../persistence/backup-format.ts';
import type { RestoreReport } from '../persistence/restore-backup.ts';
import type { Backup } from '../persistence/write-backup.ts';
import type { BackupAnswer, BackupFault, BackupWorker, RestoreAnswer } from './backup.worker.ts';
import { WorkerClient, type WorkerFault } from './worker-client.ts';

const client = new WorkerClient<BackupWorker>(
  () => new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' }),
);

/** `writeBackup` off the main thread; it can be called off at any time, and progress goes from 0 to 1. */
export async function writeBackupApart(options: {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}): Promise<Result<Backup, BackupFault | { readonly kind: 'cancelled' }>> {
  const onProgress = proxy(options.onProgress ?? (() => undefined));
  const answer = await client.run<BackupAnswer>((worker) => worker.write(onProgress), options.signal);
  if (answer.ok) return answer.value;
  return answer.error.kind === 'cancelled' ? err(answer.error) : err(asFailed(answer.error));
}

/** `restoreBackup` off the main thread. `beside` words the name of a dossier that comes back: "{name} (restored)". */
export async function restoreBackupApart(
  bytes: Uint8Array,
  beside: string,
): Promise<Result<RestoreReport, BackupError>> {
  const answer = await client.run<RestoreAnswer>((worker) => worker.restore(bytes, beside));
  return answer.ok ? answer.value : err(asFailed(answer.error));
}

function asFailed(fault: WorkerFault): BackupFault {
  return { kind: 'failed', message: fault.kind === 'crashed' ? fault.message : fault.kind };
}
