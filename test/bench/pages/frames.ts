/** A window with something of the bench's own on it. */
export type Probed<T> = Window & typeof globalThis & T;

/** Resolves in the next animation frame, before it is laid out and painted. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/** Called in an animation frame, resolves when that frame has been laid out and painted: a message comes after it. */
export function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(performance.now()), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
