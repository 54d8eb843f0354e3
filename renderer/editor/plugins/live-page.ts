import { Plugin } from '@tiptap/pm/state';
import type { Page } from '../page/page.ts';

/**
 * Keeps margin numbers and printed references true after every change of the document, and the sections that hold the
 * ends of the selection laid out: in one that is not, as a section is that was put in this instant, the browser cannot
 * place the next letter.
 */
export function livePage(page: Page): Plugin {
  return new Plugin({
    view: (view) => {
      page.settle();
      page.keepLaidOut(view.state.selection);
      return {
        update: (_view, before) => {
          if (view.state.doc !== before.doc) page.renumber(view.state.doc);
          page.settle();
          page.keepLaidOut(view.state.selection);
        },
      };
    },
  });
}
