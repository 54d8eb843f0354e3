import { Plugin } from '@tiptap/pm/state';
import type { Page } from '../page/page.ts';

/** Keeps margin numbers and printed references true after every change of the document. */
export function livePage(page: Page): Plugin {
  return new Plugin({
    view: () => {
      page.settle();
      return {
        update: (view, before) => {
          if (view.state.doc !== before.doc) page.renumber(view.state.doc);
          page.settle();
        },
      };
    },
  });
}
