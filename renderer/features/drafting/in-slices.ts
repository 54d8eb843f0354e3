import { whenIdle } from './when-idle.ts';

/** Milliseconds after which a key that came meanwhile gets its turn. */
const slice = 5;

/** Waits for the browser to have nothing better to do, as soon as a slice of time is used up. */
export function turns(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() <= until) return;
    await whenIdle();
    until = performance.now() + slice;
  };
}
