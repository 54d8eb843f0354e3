import type { Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import type { OpenDossierPorts } from './browser-ports.ts';
import { OpenDossier } from './open-dossier.ts';
import type { OpenDossierError } from './read-stored.ts';

type Opening = Promise<Result<OpenDossier, OpenDossierError>>;
interface Present {
  readonly opening: Opening;
  views: number;
}

/**
 * The dossiers that this window has open, each once however many views show it. One is closed when the last view has
 * let go of it, a moment later: going from one tab to the next keeps it.
 */
export class DossierDesk {
  readonly #database: BylawDatabase;
  readonly #ports: OpenDossierPorts;
  readonly #open = new Map<string, Present>();
  readonly #closing = new Map<string, Promise<unknown>>();

  constructor(database: BylawDatabase, ports: OpenDossierPorts) {
    this.#database = database;
    this.#ports = ports;
  }

  /** Opens the dossier or joins those who have it open. Each call is answered by one of `release`. */
  acquire(id: string): Opening {
    const present = this.#open.get(id);
    if (present) {
      present.views++;
      return present.opening;
    }
    // This window's own lock must be free again, or it would find itself locked out.
    const free = this.#closing.get(id) ?? Promise.resolve();
    const opening = free.then(() => OpenDossier.open(this.#database, id, this.#ports));
    this.#open.set(id, { opening, views: 1 });
    return opening;
  }

  release(id: string): void {
    const present = this.#open.get(id);
    if (!present) return;
    present.views--;
    setTimeout(() => void this.#closeUnused(id, present), 0);
  }

  /** What could not be saved stays open, unseen, and goes on trying until it is. */
  async #closeUnused(id: string, present: Present): Promise<void> {
    const result = await present.opening;
    const isUnused = () => present.views === 0 && this.#open.get(id) === present;
    if (!isUnused()) return;
    if (result.ok && !(await result.value.flush())) {
      const unsubscribe = result.value.subscribe(() => {
        if (result.value.saveState().kind !== 'saved') return;
        unsubscribe();
        void this.#closeUnused(id, present);
      });
      return;
    }
    if (!isUnused()) return;
    this.#open.delete(id);
    if (!result.ok) return;
    const closed = result.value.close();
    this.#closing.set(id, closed);
    await closed;
    if (this.#closing.get(id) === closed) this.#closing.delete(id);
  }

  /** Commits everything that is open; false when something could not be. */
  async flush(): Promise<boolean> {
    const results = await Promise.all([...this.#open.values()].map(({ opening }) => opening));
    const saved = await Promise.all(results.map(async (result) => !result.ok || (await result.value.flush())));
    return saved.every(Boolean);
  }
}
