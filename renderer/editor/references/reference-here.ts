import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** A live reference in the text and the position directly before it. */
export interface ReferenceHere {
  readonly pos: number;
  readonly node: Node;
}

/** The reference directly after a position; null where something else stands there. */
export function referenceAt(doc: Node, pos: number): ReferenceHere | null {
  const node = pos >= 0 && pos < doc.content.size ? doc.nodeAt(pos) : null;
  return node?.type.name === 'reference' ? { pos, node } : null;
}

/** The reference that is selected alone. */
export function selectedReference({ doc, selection }: EditorState): ReferenceHere | null {
  return selection instanceof NodeSelection ? referenceAt(doc, selection.from) : null;
}

/** The reference that is selected, or that the cursor touches, the one after it first. */
export function referenceHere(state: EditorState): ReferenceHere | null {
  const { doc, selection } = state;
  const { from, to, empty } = selection;
  if (!empty) return to - from === 1 ? referenceAt(doc, from) : null;
  return referenceAt(doc, from) ?? referenceAt(doc, from - 1);
}
