import type { EditorView } from '@tiptap/pm/view';
import { rangeOf, type Stretch, shownStretch } from './shown-stretch.ts';

const name = 'term-used';
/** A screen holds far fewer, and each one marked costs at every key. */
const mostMarked = 300;

/**
 * Draws a dotted line under terms that can be seen, without touching the document or its elements (CSS Custom
 * Highlights). `usesIn` is asked for the places in the stretch that is shown. Call again after scrolling or a change.
 */
export function markTerms(view: EditorView, usesIn: (shown: Stretch) => readonly Stretch[]): void {
  const shown = shownStretch(view);
  const size = view.state.doc.content.size;
  const near = usesIn(shown).filter(({ from, to }) => to >= shown.from && from <= shown.to && to <= size);
  CSS.highlights.set(name, new Highlight(...near.slice(0, mostMarked).map((one) => rangeOf(view, one))));
}

export function clearTermMarks(): void {
  CSS.highlights.delete(name);
}
