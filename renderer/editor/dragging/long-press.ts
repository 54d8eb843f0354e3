/** Milliseconds that a finger rests before it holds what is under it, and CSS pixels that it may stray meanwhile. */
const rest = 450;
const stray = 10;

/** A finger that stays where it was put; one that moves away scrolls the page, as ever. */
export class LongPress {
  readonly #listening = new AbortController();
  readonly #timer: number;

  constructor(
    { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
    onHeld: (at: { clientX: number; clientY: number }) => void,
  ) {
    const options = { capture: true, signal: this.#listening.signal };
    this.#timer = window.setTimeout(() => {
      this.stop();
      onHeld({ clientX, clientY });
    }, rest);
    const moved = (event: PointerEvent): void => {
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > stray) this.stop();
    };
    window.addEventListener('pointermove', moved, options);
    for (const kind of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(kind, () => this.stop(), options);
    }
    // The browser's own menu of a long press would take the finger away.
    window.addEventListener('contextmenu', (event) => event.preventDefault(), options);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    this.#listening.abort();
  }
}
