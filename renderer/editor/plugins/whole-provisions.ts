import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { wordsOfProvisions } from '../commands/select-provision.ts';
import { scrollToProvision } from '../scroll-to-provision.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';

/** Shows which provisions are chosen whole, and lets what is typed take the place of their words. */
export function wholeProvisionsShown(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        if (!(selection instanceof ProvisionSelection)) return null;
        const shown: Decoration[] = [];
        selection.$from.parent.forEach((node, offset) => {
          const pos = selection.$from.start() + offset;
          if (pos < selection.from || pos >= selection.to) return;
          shown.push(Decoration.node(pos, pos + node.nodeSize, { class: 'ordinance-chosen' }));
        });
        return DecorationSet.create(doc, shown);
      },
      // Of a part that is longer than the screen its beginning is shown, not its far end.
      handleScrollToSelection: (view) => {
        const { selection } = view.state;
        const dom = selection instanceof ProvisionSelection ? view.nodeDOM(selection.ends.head) : null;
        if (!(dom instanceof HTMLElement)) return false;
        scrollToProvision(dom, 'nearest');
        return true;
      },
      handleTextInput: (view, _from, _to, text) => {
        const { tr } = view.state;
        if (!wordsOfProvisions(tr)) return false;
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}
