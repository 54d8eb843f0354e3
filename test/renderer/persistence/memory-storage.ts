import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type BylawDatabase, type IndexedDbPort } from '../../../renderer/persistence/bylaw-database.ts';
import type { ChannelPort, LocksPort } from '../../../renderer/persistence/browser-ports.ts';
import { openDatabase } from '../../../renderer/persistence/open-database.ts';

/** An IndexedDB of its own, in memory. */
export function memoryPort(): IndexedDbPort {
  return { factory: new IDBFactory(), keyRange: IDBKeyRange };
}

/** Our database in it, as the program opens it. */
export async function openMemoryDatabase(port: IndexedDbPort = memoryPort()): Promise<BylawDatabase> {
  const opened = await openDatabase({ port, keepBackup: () => Promise.resolve() });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Makes the next writes fail as a browser does, from whatever table they are. */
export function failWrites(database: BylawDatabase): { next: (count: number, name: string) => void } {
  let left = 0;
  let errorName = '';
  database.use({
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (left <= 0) return table.mutate(request);
            left--;
            return Promise.reject(new DOMException(`the test says ${errorName}`, errorName));
          },
        };
      },
    }),
  });
  return {
    next(count, name) {
      left = count;
      errorName = name;
    },
  };
}

/** Web Locks of one origin, for windows that live in one test. */
export function memoryLocks(): LocksPort {
  const held = new Set<string>();
  const queue: { name: string; start: () => void }[] = [];
  const free = (name: string) => {
    held.delete(name);
    const next = queue.findIndex((waiting) => waiting.name === name);
    if (next >= 0) queue.splice(next, 1)[0]?.start();
  };
  return {
    request(name, { ifAvailable, signal }, callback) {
      return new Promise((resolve, reject) => {
        const start = () => {
          held.add(name);
          callback({ name })
            .finally(() => free(name))
            .then(resolve, reject);
        };
        if (!held.has(name)) start();
        else if (ifAvailable) callback(null).then(resolve, reject);
        else {
          const waiting = { name, start };
          queue.push(waiting);
          signal?.addEventListener('abort', () => {
            const at = queue.indexOf(waiting);
            if (at >= 0) queue.splice(at, 1);
            reject(new DOMException('called off', 'AbortError'));
          });
        }
      });
    },
  };
}

/** Broadcast channels of one origin: each message reaches all but its sender, copied as a browser copies it. */
export function memoryChannels(): (name: string) => ChannelPort {
  const open = new Set<ChannelPort & { channel: string }>();
  return (channel) => {
    const port = {
      channel,
      onmessage: null as ChannelPort['onmessage'],
      postMessage(message: unknown) {
        for (const other of open) {
          if (other !== port && other.channel === channel) other.onmessage?.({ data: structuredClone(message) });
        }
      },
      close: () => open.delete(port),
    };
    open.add(port);
    return port;
  };
}
