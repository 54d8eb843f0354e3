import { expose } from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import { WorkerClient, type WorkerPort } from '../../../renderer/workers/worker-client.ts';

interface Api {
  double(n: number): Promise<number>;
  never(): Promise<number>;
}

describe('a worker', () => {
  const ports: MessagePort[] = [];
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  /** A worker's two ends without a thread. */
  function started() {
    const workers: { terminated: boolean; crash: (message: string) => void }[] = [];
    const client = new WorkerClient<Api>(() => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      expose({ double: async (n: number) => 2 * n, never: () => new Promise(() => undefined) }, port2);
      const listeners: ((event: Event) => void)[] = [];
      const worker = {
        terminated: false,
        crash: (message: string) => listeners.forEach((tell) => tell({ message } as ErrorEvent)),
      };
      workers.push(worker);
      port1.start();
      return {
        postMessage: port1.postMessage.bind(port1),
        addEventListener: (type: string, listener: never) => {
          if (type === 'error') listeners.push(listener);
          else port1.addEventListener(type, listener);
        },
        removeEventListener: port1.removeEventListener.bind(port1) as never,
        terminate: () => {
          worker.terminated = true;
        },
      } satisfies WorkerPort;
    });
    return { client, workers };
  }

  test('is started once for many calls', async () => {
    const { client, workers } = started();
    expect(await client.run((api) => api.double(4))).toEqual({ ok: true, value: 8 });
    expect(await client.run((api) => api.double(5))).toEqual({ ok: true, value: 10 });
    expect(workers).toHaveLength(1);
  });

  test('ends when its task is called off, and the next task has another', async () => {
    const { client, workers } = started();
    const stop = new AbortController();
    const task = client.run((api) => api.never(), stop.signal);
    stop.abort();
    expect(await task).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(await client.run((api) => api.double(4))).toEqual({ ok: true, value: 8 });
    expect(workers).toHaveLength(2);
  });

  test('is not even started for a task that was called off before', async () => {
    const { client, workers } = started();
    expect(await client.run((api) => api.double(4), AbortSignal.abort())).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(workers).toHaveLength(0);
  });

  test('that breaks down says so to whoever waits', async () => {
    const { client, workers } = started();
    const task = client.run((api) => api.never());
    workers[0]?.crash('out of memory');
    expect(await task).toEqual({ ok: false, error: { kind: 'crashed', message: 'out of memory' } });
  });
});
