import type { EditorView } from '@tiptap/pm/view';
import { rangeOf, type Stretch, shownStretch } from './shown-stretch.ts';

const names = ['found', 'found-here'] as const;
/** Marking is for what can be seen; a screen holds far fewer, and each one marked costs at every key. */
const mostMarked = 400;

/**
 * Marks stretches of the text near the screen, and the one that the person is at, without touching the document or its
 * elements (CSS Custom Highlights). Call again after scrolling or a change.
 */
export function highlightPlaces(view: EditorView, places: readonly Stretch[], here: Stretch | null): void {
  const near = nearScreen(view, places);
  CSS.highlights.set(
    'found',
    new Highlight(...near.filter((place) => place !== here).map((one) => rangeOf(view, one))),
  );
  CSS.highlights.set('found-here', here === null ? new Highlight() : new Highlight(rangeOf(view, here)));
}

export function clearHighlights(): void {
  for (const name of names) CSS.highlights.delete(name);
}

/** From a screen above to a screen below the one that is shown, within the document. */
export function stretchNearScreen(view: EditorView): Stretch {
  const size = view.state.doc.content.size;
  const { from: first, to: last } = shownStretch(view);
  const margin = Math.max(1_000, last - first);
  return { from: Math.max(0, first - margin), to: Math.min(size, last + margin) };
}

/** `places` stand in order. */
function nearScreen(view: EditorView, places: readonly Stretch[]): readonly Stretch[] {
  const near = stretchNearScreen(view);
  const from = places.findIndex((place) => place.to >= near.from);
  if (from < 0) return [];
  return places.slice(from, from + mostMarked).filter((place) => place.to <= near.to);
}
