import { type EntryChange, EntryChanges } from './entry-changes.ts';
import { messageOf, storageFault } from './storage-fault.ts';

/** What the status line says. `saved` is true of everything or it is not said. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly reason: 'full' | 'denied' | 'failed'; readonly message: string };

export interface SaverPorts {
  /** Writes all of it in one durable transaction, or rejects having written nothing. Resolves to the time of it. */
  readonly commit: (changes: readonly EntryChange[]) => Promise<string>;
  /** Runs the callback after so many milliseconds; returns how to call it off. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  /** Runs the callback once what was done is on the screen, or soon where nothing is shown. */
  readonly afterFrame: (callback: () => void) => void;
  readonly onState: (state: SaveState) => void;
}

const retryAfter = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Commits changes at once, or once they are seen; what comes while a commit runs goes with the next one. Each call of `save` lands in one
 * transaction. After a failed write everything unsaved is kept, tried again with the next change and by and by, and
 * the state stays "not saved" until all of it is committed.
 */
export class Saver {
  readonly #ports: SaverPorts;
  readonly #pending = new EntryChanges();
  #state: SaveState;
  #running: Promise<void> | null = null;
  #failures = 0;
  #stopRetry: (() => void) | null = null;
  /** How many wait for everything to be committed. */
  #flushing = 0;
  /** Ends the wait for a frame. */
  #goOn: (() => void) | null = null;

  constructor(savedAt: string, ports: SaverPorts) {
    this.#state = { kind: 'saved', at: savedAt };
    this.#ports = ports;
  }

  get state(): SaveState {
    return this.#state;
  }

  save(changes: readonly EntryChange[]): void {
    if (this.#take(changes)) this.#start();
  }

  /** As `save`, but lets a key be seen before what it wrote is committed. */
  saveSoon(changes: readonly EntryChange[]): void {
    if (this.#take(changes)) this.#ports.afterFrame(() => this.#start());
  }

  #take(changes: readonly EntryChange[]): boolean {
    if (changes.length === 0) return false;
    this.#pending.add(changes);
    if (this.#state.kind === 'saved') this.#become({ kind: 'saving' });
    return true;
  }

  /** Whether everything given to `save` has been committed. */
  get isIdle(): boolean {
    return this.#running === null && this.#pending.size === 0;
  }

  /** Tries once to commit everything; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    this.#flushing++;
    this.#goOn?.();
    await this.#running;
    this.#start();
    await this.#running;
    this.#flushing--;
    return this.#state.kind === 'saved';
  }

  /** Gives up trying by itself; `flush` still works. */
  stop(): void {
    this.#stopRetry?.();
    this.#stopRetry = null;
  }

  #start(): void {
    if (this.#running || this.#pending.size === 0) return;
    this.stop();
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    while (this.#pending.size > 0) {
      const changes = this.#pending.take();
      try {
        const at = await this.#ports.commit(changes);
        this.#failures = 0;
        if (this.#pending.size === 0) this.#become({ kind: 'saved', at });
        else await this.#frame();
      } catch (error) {
        this.#pending.addOlder(changes);
        this.#become({ kind: 'not-saved', reason: storageFault(error), message: messageOf(error) });
        const wait = retryAfter[Math.min(this.#failures++, retryAfter.length - 1)] ?? 30_000;
        this.#stopRetry = this.#ports.later(() => this.#start(), wait);
        break;
      }
    }
    // In the same turn as the last look at `#pending`: a change that comes a turn later must start a run of its own.
    this.#running = null;
  }

  /** Lets keys be seen between two commits, unless somebody waits for all to be committed. */
  #frame(): Promise<void> {
    if (this.#flushing > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#goOn = resolve;
      this.#ports.afterFrame(resolve);
    });
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#ports.onState(state);
  }
}
