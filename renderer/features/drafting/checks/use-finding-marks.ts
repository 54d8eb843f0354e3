import { useEffect, useMemo } from 'react';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { clearFindingMarks, drawFindingMarks, type FoundWords, foundWords } from '../../../editor/finding-marks.ts';
import type { DossierFigures } from '../dossier-figures.ts';

/** Milliseconds without scrolling before more is marked. */
const rest = 120;

/** Keeps the words near the screen underlined, as they were last read; drawn when the browser is idle, never on a key. */
export function useFindingMarks(
  handle: EditorHandle | null,
  figures: DossierFigures | null,
  isOn: boolean,
): FoundWords | null {
  const found = useMemo(() => (figures === null ? null : foundWords(figures.doc, figures.findings)), [figures]);
  useEffect(() => {
    if (!isOn || handle === null || found === null) {
      clearFindingMarks();
      return;
    }
    const { view } = handle.editor;
    let idle = 0;
    let timer = 0;
    const plan = () => {
      if (idle === 0) {
        idle = window.requestIdleCallback(
          () => {
            idle = 0;
            if (!view.isDestroyed) drawFindingMarks(view, found);
          },
          { timeout: 1_000 },
        );
      }
    };
    const onScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(plan, rest);
    };
    plan();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', onScroll);
      window.clearTimeout(timer);
      if (idle !== 0) window.cancelIdleCallback(idle);
    };
  }, [handle, found, isOn]);
  useEffect(() => clearFindingMarks, []);
  return found;
}
