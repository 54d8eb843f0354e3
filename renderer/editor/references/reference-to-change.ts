/** Which reference a person asked to change, until the dialog that changes it is closed; null: none. */
export class ReferenceToChange {
  readonly #listeners = new Set<() => void>();
  #pos: number | null = null;

  /** The position directly before it. */
  readonly now = (): number | null => this.#pos;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask(pos: number): void {
    this.#become(pos);
  }

  close(): void {
    this.#become(null);
  }

  #become(pos: number | null): void {
    if (pos === this.#pos) return;
    this.#pos = pos;
    for (const listener of this.#listeners) listener();
  }
}
