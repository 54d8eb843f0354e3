import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { otherDocument } from './plugins/changed-ranges.ts';

/** Makes the view show another document, replacing only the top nodes that differ; no step of undo. */
export function replaceDocument(view: EditorView, doc: Node): void {
  const now = view.state.doc;
  if (now === doc) return;
  const most = Math.min(now.childCount, doc.childCount);
  let first = 0;
  while (first < most && now.child(first) === doc.child(first)) first++;
  let last = 0;
  while (last < most - first && now.child(now.childCount - 1 - last) === doc.child(doc.childCount - 1 - last)) last++;
  const sizes = (node: Node, from: number, to: number): number => {
    let size = 0;
    for (let i = from; i < to; i++) size += node.child(i).nodeSize;
    return size;
  };
  const from = sizes(now, 0, first);
  const to = now.content.size - sizes(now, now.childCount - last, now.childCount);
  const fresh = doc.content.content.slice(first, doc.childCount - last);
  view.dispatch(view.state.tr.replaceWith(from, to, fresh).setMeta('addToHistory', false).setMeta(otherDocument, true));
}
