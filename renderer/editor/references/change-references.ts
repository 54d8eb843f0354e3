import { Plugin } from '@tiptap/pm/state';
import { referenceHere, selectedReference } from './reference-here.ts';

/** The key that changes the reference at the cursor. */
export const changeKey = 'F2';

/** A double click, F2, or Enter on a selected reference ask to change it; to stand before the plugin of the other keys. */
export function changeReferences(change: (pos: number) => void): Plugin {
  return new Plugin({
    props: {
      handleDoubleClickOn: (view, _pos, node, nodePos) => {
        if (node.type.name !== 'reference' || !view.editable) return false;
        change(nodePos);
        return true;
      },
      handleKeyDown: (view, event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !view.editable) return false;
        const found =
          event.key === changeKey
            ? referenceHere(view.state)
            : event.key === 'Enter'
              ? selectedReference(view.state)
              : null;
        if (found === null) return false;
        change(found.pos);
        return true;
      },
    },
  });
}
