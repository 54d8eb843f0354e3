import type { EditorView } from '@tiptap/pm/view';

/** A stretch of the document. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of the document can be seen, to a few letters; all of it where the browser cannot say. */
export function shownStretch(view: EditorView): Stretch {
  const size = view.state.doc.content.size;
  const box = view.dom.getBoundingClientRect();
  const left = box.left + box.width / 2;
  const at = (top: number) => view.posAtCoords({ left, top })?.pos;
  const room = view.dom.parentElement?.parentElement?.getBoundingClientRect() ?? box;
  const from = at(Math.max(room.top, box.top) + 4) ?? 0;
  return { from, to: Math.max(from, at(Math.min(room.bottom, box.bottom) - 4) ?? size) };
}

/** The text of a stretch as the browser has it. */
export function rangeOf(view: EditorView, { from, to }: Stretch): Range {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
