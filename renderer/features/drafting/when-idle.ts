/** Milliseconds without a key that writes after which a person is taken not to be typing. */
const quiet = 300;
/** Milliseconds for which typing may hold up other work. */
const patience = 2_000;

let lastKey = Number.NEGATIVE_INFINITY;
let isListening = false;

/** Resolves when the browser has nothing better to do and nobody is typing, after some seconds at the latest. */
export async function whenIdle(): Promise<void> {
  if (!isListening) {
    isListening = true;
    // Keys that only walk about hold nothing up.
    window.addEventListener('beforeinput', () => (lastKey = performance.now()), { capture: true, passive: true });
  }
  const begun = performance.now();
  for (;;) {
    await idle();
    const now = performance.now();
    const left = quiet - (now - lastKey);
    if (left <= 0 || now - begun > patience) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}
