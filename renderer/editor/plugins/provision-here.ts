import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isIndexContainer } from '../../../shared/ordinance/provision-index.ts';

/**
 * Marks the section that holds the cursor, or the line that stands outside of sections, with `data-here`, so that a style
 * sheet can set it off from the others. Costs a look at one place a key.
 */
export function provisionHere(): Plugin {
  return new Plugin({
    view: (view) => {
      let marked: HTMLElement | null = null;
      const mark = (): void => {
        const element = elementHere(view);
        if (element === marked) return;
        if (marked) delete marked.dataset.here;
        if (element) element.dataset.here = '';
        marked = element;
      };
      mark();
      return { update: mark };
    },
  });
}

function elementHere(view: EditorView): HTMLElement | null {
  const { $head } = view.state.selection;
  let depth = 1;
  while (depth < $head.depth && isIndexContainer($head.node(depth))) depth++;
  const element = depth > $head.depth ? null : view.nodeDOM($head.before(depth));
  return element instanceof HTMLElement ? element : null;
}
