import type { Node } from '@tiptap/pm/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { compileQuery, type Matcher, type Query } from '../../../../shared/ordinance/search/compile-query.ts';
import { type FoundPlace, TextSearch } from '../../../../shared/ordinance/search/text-search.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { clearHighlights, highlightPlaces } from '../../../editor/highlight-places.ts';
import { lookThrough } from './look-through.ts';

/** What was found, of which text. */
export interface Finds {
  readonly doc: Node;
  readonly matcher: Matcher;
  readonly places: readonly FoundPlace[];
}

export type FindFault = { readonly kind: 'pattern'; readonly detail: string } | { readonly kind: 'slow' | 'failed' };

export interface Find {
  readonly finds: Finds | null;
  readonly fault: FindFault | null;
  /** Index of the place that the person is at; -1 before they have gone to one. */
  readonly here: number;
  /** Goes to the next place after (1) or before (-1) the cursor, round the end; null if nothing is found. */
  readonly go: (direction: 1 | -1) => Promise<FoundPlace | null>;
  /** The places of the text as it is at this moment. */
  readonly fresh: () => Promise<Finds | null>;
}

/** Milliseconds after the last key before the text is looked through again. */
const quiet = 150;

/** Looks for a query for as long as `isOn`: again when it or the text changes, and marks on the page what is near. */
export function useFind(handle: EditorHandle | null, query: Query, isOn: boolean): Find {
  const [finds, setFinds] = useState<Finds | null>(null);
  const [fault, setFault] = useState<FindFault | null>(null);
  const [reached, setReached] = useState({ shape: '', index: -1 });
  const search = useRef<TextSearch | null>(null);
  const turn = useRef(0);
  /** The look that is to come when the keys are quiet. */
  const planned = useRef<number | undefined>(undefined);
  const shape = JSON.stringify(query);
  // A place of another query is none of this one.
  const here = reached.shape === shape ? reached.index : -1;

  const fresh = useCallback(async (): Promise<Finds | null> => {
    const mine = ++turn.current;
    if (handle === null) return null;
    const wanted = JSON.parse(shape) as Query;
    if (JSON.stringify(search.current?.matcher.query) !== shape) {
      const compiled = compileQuery(wanted);
      search.current = compiled.ok ? new TextSearch(compiled.value) : null;
      setFault(compiled.ok || compiled.error.kind === 'nothing' ? null : compiled.error);
    }
    const current = search.current;
    if (current === null) {
      setFinds(null);
      return null;
    }
    const { doc, numbering } = handle;
    const found = await lookThrough(current, doc, numbering, () => turn.current !== mine || handle.doc !== doc);
    if (!found.ok) {
      if (found.error.kind === 'stale') return null;
      setFault({ kind: found.error.kind });
      setFinds(null);
      return null;
    }
    const next = { doc, matcher: current.matcher, places: found.value };
    setFault(null);
    setFinds(next);
    return next;
  }, [handle, shape]);

  useEffect(() => {
    if (!isOn || handle === null) return;
    planned.current = window.setTimeout(() => void fresh(), quiet);
    let last = handle.doc;
    const stop = handle.subscribe(() => {
      if (handle.doc === last) return;
      last = handle.doc;
      window.clearTimeout(planned.current);
      planned.current = window.setTimeout(() => void fresh(), quiet);
    });
    return () => {
      stop();
      window.clearTimeout(planned.current);
    };
  }, [handle, isOn, fresh]);

  const go = useCallback(
    async (direction: 1 | -1): Promise<FoundPlace | null> => {
      // One that came meanwhile would take the place of this one.
      window.clearTimeout(planned.current);
      const now = await fresh();
      if (now === null || handle === null || now.places.length === 0) return null;
      const { from, to } = handle.editor.state.selection;
      const isAt = now.places.findIndex((place) => place.from === from && place.to === to);
      const count = now.places.length;
      let index = (isAt + direction + count) % count;
      if (isAt < 0) {
        const after = now.places.findIndex((place) => place.from >= from);
        index = direction === 1 ? Math.max(0, after) : ((after < 0 ? count : after) - 1 + count) % count;
      }
      setReached({ shape, index });
      const place = now.places[index] ?? null;
      if (place !== null) handle.select(place);
      return place;
    },
    [fresh, handle, shape],
  );

  useEffect(() => {
    if (!isOn || handle === null || finds === null) return clearHighlights;
    let frame = 0;
    const draw = () => {
      frame = 0;
      if (handle.doc === finds.doc) highlightPlaces(handle.editor.view, finds.places, finds.places[here] ?? null);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    soon();
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', soon, { capture: true });
      cancelAnimationFrame(frame);
      clearHighlights();
    };
  }, [handle, isOn, finds, here]);

  return { finds, fault, here, go, fresh };
}
