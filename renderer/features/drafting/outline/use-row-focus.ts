import type { Node } from '@tiptap/pm/model';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OutlineItem } from './outline-items.ts';

export interface RowFocusContext {
  readonly tree: RefObject<HTMLElement | null>;
  /** The document that the rows are of. */
  readonly doc: Node;
  readonly shown: readonly OutlineItem[];
  readonly currentId: string | null;
  readonly reveal: (row: number) => void;
}

export interface RowFocus {
  /** The row that Tab comes to. */
  readonly activeId: string | null;
  readonly activeIndex: number;
  readonly setFocused: (id: string) => void;
  /** Focuses a row once it is drawn; the nearest there is. */
  readonly focusRow: (index: number) => OutlineItem | undefined;
  /** Takes the focus back after an act on rows, now and when what was done shows. */
  readonly keep: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The one row of the outline that has the focus, or would get it: it follows the cursor until a person walks through. */
export function useRowFocus({ tree, doc, shown, currentId, reveal }: RowFocusContext): RowFocus {
  const [focused, setFocused] = useState<string | null>(null);
  const hasFocus = useRef(false);
  const activeId = shown.some(({ id }) => id === focused) ? focused : (currentId ?? shown[0]?.id ?? null);
  const activeIndex = shown.findIndex(({ id }) => id === activeId);
  const focusActive = () =>
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true });

  // The outline follows the cursor, but is left alone while the person is walking through it.
  const currentIndex = shown.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (!hasFocus.current && currentIndex >= 0) {
      setFocused(null);
      reveal(currentIndex);
    }
  }, [currentIndex, reveal]);
  // Where the focus was when a row was to get it: whoever has gone elsewhere meanwhile is not fetched back.
  const wish = useRef<{ readonly from: Element | null } | null>(null);
  useEffect(() => {
    if (wish.current === null) return;
    const { from } = wish.current;
    wish.current = null;
    const at = document.activeElement;
    if (at === from || at === document.body) focusActive();
  });
  const focusRow = (index: number): OutlineItem | undefined => {
    const item = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (item === undefined) return undefined;
    wish.current = { from: document.activeElement };
    setFocused(item.id);
    reveal(shown.indexOf(item));
    return item;
  };

  // What was done shows a moment later, when rows have come to stand elsewhere or have gone: the focus stays.
  const acted = useRef<{ readonly doc: Node; readonly index: number } | null>(null);
  useEffect(() => {
    if (acted.current === null || acted.current.doc === doc) return;
    const { index } = acted.current;
    acted.current = null;
    const at = document.activeElement;
    if (at !== null && at !== document.body && !tree.current?.contains(at)) return;
    focusRow(shown.some(({ id }) => id === focused) ? activeIndex : index);
  });
  const keep = () => {
    acted.current = { doc, index: activeIndex };
    if (activeId !== null) setFocused(activeId);
    hasFocus.current = true;
    focusActive();
  };
  return {
    activeId,
    activeIndex,
    setFocused,
    focusRow,
    keep,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
