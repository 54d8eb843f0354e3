/** Resolves when the browser has nothing better to do, after a second at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}
