import type { EntryChange } from './entry-changes.ts';

/** A message of the `persistence` namespace, for the window to word. */
export interface ActMessage {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What one act changed, both ways. */
export interface Act {
  readonly message: ActMessage;
  readonly before: readonly EntryChange[];
  readonly after: readonly EntryChange[];
  /** Successive acts with the same name and no pause between them are undone as one: typing into one field. */
  readonly typing: string | null;
  /** Milliseconds. */
  readonly at: number;
}

/** A pause after which typing on is a new act. */
const pause = 3_000;
const limit = 200;

/** The acts outside the text that can be undone and redone, in memory while the dossier is open. */
export class AssessmentActs {
  #done: Act[] = [];
  #undone: Act[] = [];

  /** What undo would take back, null when there is nothing. */
  get undoMessage(): ActMessage | null {
    return this.#done.at(-1)?.message ?? null;
  }

  get redoMessage(): ActMessage | null {
    return this.#undone.at(-1)?.message ?? null;
  }

  add(act: Act): void {
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last && act.typing !== null && last.typing === act.typing && act.at - last.at < pause) {
      this.#done[this.#done.length - 1] = { ...act, before: last.before };
      return;
    }
    this.#done.push(act);
    if (this.#done.length > limit) this.#done.shift();
  }

  /** The act to take back now; it becomes the next to redo. */
  undo(): Act | null {
    const act = this.#done.pop();
    if (act) this.#undone.push(act);
    return act ?? null;
  }

  redo(): Act | null {
    const act = this.#undone.pop();
    // Never joined to what is typed after it.
    if (act) this.#done.push({ ...act, typing: null });
    return act ?? null;
  }

  /** Another window took over: what was done here no longer describes the draft. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
