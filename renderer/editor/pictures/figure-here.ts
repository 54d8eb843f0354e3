import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** A figure and where it begins. */
export interface FigureHere {
  readonly pos: number;
  readonly node: Node;
}

/** The figure that is selected or whose caption the cursor is in; null: none. */
export function figureHere({ selection }: EditorState): FigureHere | null {
  if (selection instanceof NodeSelection) {
    return selection.node.type.name === 'figure' ? { pos: selection.from, node: selection.node } : null;
  }
  const { $from } = selection;
  return $from.parent.type.name === 'figure' ? { pos: $from.before(), node: $from.parent } : null;
}
