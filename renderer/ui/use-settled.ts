import { useEffect, useState } from 'react';

/** The value as it last stood still for `pause` milliseconds: what is dear to draw does not follow every key. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (Object.is(settled, value)) return;
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [settled, value, pause]);
  return settled;
}
