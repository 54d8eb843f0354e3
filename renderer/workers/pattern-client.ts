import type { TextMatch } from '../../shared/ordinance/search/match-text.ts';
import { err, type Result } from '../../shared/result.ts';
import type { PatternWorker } from './pattern.worker.ts';
import { WorkerClient, type WorkerFault } from './worker-client.ts';

const client = new WorkerClient<PatternWorker>(
  () => new Worker(new URL('./pattern.worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * `matchText` for a pattern that somebody typed, off the main thread: after `limit` milliseconds it is ended, whatever it
 * is doing.
 */
export async function matchPatternApart(
  pattern: RegExp,
  units: readonly (readonly string[])[],
  limit = 3_000,
): Promise<Result<readonly (readonly (readonly TextMatch[])[])[], WorkerFault | { readonly kind: 'slow' }>> {
  const signal = AbortSignal.timeout(limit);
  const answer = await client.run((worker) => worker.find(pattern.source, pattern.flags, units), signal);
  return !answer.ok && answer.error.kind === 'cancelled' ? err({ kind: 'slow' }) : answer;
}
