import { whenIdle } from './when-idle.ts';

/** Milliseconds after which a key that came meanwhile gets its turn. */
const slice = 5;

/** Takes the steps of a long work in slices and gives what comes of it; null when told to stop. */
export async function inSlices<T>(
  steps: Generator<void, T>,
  shouldStop: () => boolean,
  turn: () => Promise<void> = turns(),
): Promise<T | null> {
  for (;;) {
    await turn();
    if (shouldStop()) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Waits for the browser to have nothing better to do, as soon as a slice of time is used up. */
export function turns(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() <= until) return;
    await whenIdle();
    until = performance.now() + slice;
  };
}
