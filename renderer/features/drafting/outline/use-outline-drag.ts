import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { Drop } from '../../../../shared/ordinance/structure-commands.ts';
import { scrollAtEdge } from '../../../editor/dragging/scroll-room.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import type { OutlineItem } from './outline-items.ts';
import { type OutlineSpot, outlineSpot } from './outline-drop.ts';

/** CSS pixels that the pointer goes before a press becomes a drag. */
const threshold = 5;

export interface OutlineDragContext {
  readonly handle: EditorHandle | null;
  readonly box: RefObject<HTMLElement | null>;
  readonly tree: RefObject<HTMLElement | null>;
  readonly shown: readonly OutlineItem[];
  readonly folded: ReadonlySet<string>;
  readonly rowHeight: number;
  /** What is dragged by this row. */
  readonly draggedBy: (id: ProvisionId) => readonly ProvisionId[];
  readonly onDrop: (drop: Drop) => void;
}

/** Where what is dragged would land, and what that would make of it. */
export interface ShownSpot extends OutlineSpot {
  readonly words: string;
}

/**
 * Dragging rows of the outline with a mouse or pen: `press` begins it, Escape, a lost pointer and leaving the window give
 * it up. `spot` is what is to be shown; `isClick` says whether a press was only a click.
 */
export function useOutlineDrag(context: OutlineDragContext): {
  readonly spot: ShownSpot | null;
  readonly press: (event: PointerEvent, id: ProvisionId) => void;
  readonly isClick: () => boolean;
} {
  const { t } = useTranslation('drafting');
  const [spot, setSpot] = useState<ShownSpot | null>(null);
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const dragged = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const press = useCallback(
    (event: PointerEvent, id: ProvisionId) => {
      dragged.current = false;
      const { handle } = latest.current;
      if (event.button !== 0 || event.pointerType === 'touch' || handle === null || !handle.editor.isEditable) return;
      const provisions = latest.current.draggedBy(id);
      const start = { x: event.clientX, y: event.clientY };
      let y = start.y;
      let now: ShownSpot | null = null;
      let frame = 0;
      const listening = new AbortController();
      const end = (said = '') => {
        listening.abort();
        cancelAnimationFrame(frame);
        setSpot(null);
        if (said !== '') announce(said);
      };
      const cancel = () => end(dragged.current ? t('outline.notMoved') : '');
      const look = () => {
        const { box, tree, shown, folded, rowHeight } = latest.current;
        if (box.current === null || tree.current === null) return;
        scrollAtEdge(box.current, y);
        const height = (y - tree.current.getBoundingClientRect().top) / rowHeight;
        const next = outlineSpot(handle.doc, shown, folded, provisions, Math.max(0, Math.min(shown.length, height)));
        if (next?.row !== now?.row || next?.drop.target !== now?.drop.target) {
          now = next === null ? null : { ...next, words: handle.wordsOf(next.drop) };
          setSpot(now);
          if (now !== null) announce(now.words);
        }
        frame = requestAnimationFrame(look);
      };
      const options = { capture: true, signal: listening.signal };
      const onMove = (move: globalThis.PointerEvent) => {
        y = move.clientY;
        if (dragged.current || Math.hypot(move.clientX - start.x, y - start.y) < threshold) return;
        dragged.current = true;
        frame = requestAnimationFrame(look);
      };
      const onUp = () => {
        const drop = now?.drop ?? null;
        end();
        if (drop !== null) latest.current.onDrop(drop);
      };
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !dragged.current) return;
        key.preventDefault();
        key.stopPropagation();
        cancel();
      };
      window.addEventListener('pointermove', onMove, options);
      window.addEventListener('pointerup', onUp, options);
      window.addEventListener('pointercancel', cancel, options);
      window.addEventListener('keydown', onKey, options);
      window.addEventListener('blur', (blur) => blur.target === window && cancel(), options);
      stop.current = cancel;
    },
    [t],
  );
  return { spot, press, isClick: () => !dragged.current };
}
