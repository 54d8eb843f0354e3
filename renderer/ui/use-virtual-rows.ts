import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

export interface VirtualRows {
  /** First row to draw, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** CSS pixels: the height of all rows together. */
  readonly height: number;
  /** Scrolls as little as shows the row whole. */
  readonly reveal: (row: number) => void;
}

/**
 * Which rows of one height to draw in a scrolling box. Lists of up to `wholeUpTo` rows are drawn whole, so that the
 * browser's own search finds every row of a list of ordinary length.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  wholeUpTo = 200,
): VirtualRows {
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setView((before) =>
        before.top === element.scrollTop && before.height === element.clientHeight
          ? before
          : { top: element.scrollTop, height: element.clientHeight },
      );
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', soon);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [box]);

  const reveal = useCallback(
    (row: number) => {
      const element = box.current;
      if (!element || row < 0) return;
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTo({ top: top + rowHeight - element.clientHeight });
      }
    },
    [box, rowHeight],
  );

  const beyond = 8;
  const isWhole = count <= wholeUpTo;
  return {
    start: isWhole ? 0 : Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - beyond),
    end: isWhole ? count : Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond),
    height: count * rowHeight,
    reveal,
  };
}
