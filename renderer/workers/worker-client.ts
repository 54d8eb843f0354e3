import { type Remote, wrap } from 'comlink';
import { err, ok, type Result } from '../../shared/result.ts';

export type WorkerFault =
  | { readonly kind: 'cancelled' }
  /** The worker could not be started or broke down, as when memory runs out. */
  | { readonly kind: 'crashed'; readonly message: string };

/** What is used of a `Worker`. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/**
 * Calls one kind of worker, started when first needed and kept for the next call. Calling off ends the worker at once,
 * whatever it is doing, so that it needs no say in it; the next call starts another.
 */
export class WorkerClient<Api> {
  readonly #start: () => WorkerPort;
  #running: { readonly port: WorkerPort; readonly api: Remote<Api>; readonly crash: Promise<WorkerFault> } | null =
    null;

  constructor(start: () => WorkerPort) {
    this.#start = start;
  }

  /** A rejection of `call` rejects here too: what can be expected is in its value. */
  async run<T>(call: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal): Promise<Result<T, WorkerFault>> {
    if (signal?.aborted) return err({ kind: 'cancelled' });
    const { api, crash } = (this.#running ??= this.#startOne());
    const running = this.#running;
    const faults = [crash];
    if (signal)
      faults.push(
        new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true }),
        ),
      );
    const result = await Promise.race([
      call(api).then((value) => ok(value)),
      Promise.race(faults).then((fault) => err(fault)),
    ]);
    if (!result.ok) {
      running.port.terminate();
      if (this.#running === running) this.#running = null;
    }
    return result;
  }

  #startOne() {
    const port = this.#start();
    const crash = new Promise<WorkerFault>((resolve) => {
      const tell = (event: Event) => resolve({ kind: 'crashed', message: (event as ErrorEvent).message ?? '' });
      port.addEventListener('error', tell);
      port.addEventListener('messageerror', tell);
    });
    const one = { port, api: wrap<Api>(port), crash };
    const forget = () => {
      if (this.#running === one) this.#running = null;
    };
    port.addEventListener('error', forget);
    port.addEventListener('messageerror', forget);
    return one;
  }
}
