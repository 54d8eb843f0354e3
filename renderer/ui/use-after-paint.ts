import { useEffect, useState } from 'react';

/** False until what was drawn with it stands on the screen: what may come a moment later waits for it. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setPainted(true);
    // A message that is sent in a frame comes after that frame has been painted.
    const frame = requestAnimationFrame(() => port2.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      port1.close();
    };
  }, []);
  return isPainted;
}
