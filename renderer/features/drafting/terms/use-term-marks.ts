import type { Node } from '@tiptap/pm/model';
import { useEffect } from 'react';
import { definitionsOf } from '../../../../shared/ordinance/definitions.ts';
import { usesBetween } from '../../../../shared/ordinance/definition/term-meaning.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { clearTermMarks, markTerms } from '../../../editor/mark-terms.ts';

/** Draws the line under the terms that can be seen, when nothing else is to be done; `doc` is a text whose definitions are known. */
export function useTermMarks(handle: EditorHandle | null, doc: Node | null, isOn: boolean): void {
  useEffect(() => {
    if (!isOn || handle === null || doc === null) return clearTermMarks;
    let idle = 0;
    const draw = () => {
      idle = 0;
      // Of a text that has gone on the marks stay where they are: they move with it until the next look.
      if (handle.doc !== doc) return;
      markTerms(handle.editor.view, ({ from, to }) => usesBetween(doc, from, to, definitionsOf(doc)));
    };
    const soon = () => {
      if (idle === 0) idle = requestIdleCallback(draw, { timeout: 500 });
    };
    soon();
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', soon, { capture: true });
      cancelIdleCallback(idle);
    };
  }, [handle, doc, isOn]);
  useEffect(() => (isOn ? clearTermMarks : undefined), [isOn]);
}
