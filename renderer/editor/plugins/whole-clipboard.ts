import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { deleteSelected, wholeProvisions } from '../commands/delete-selected.ts';

/**
 * Copying and cutting whole provisions takes them with number and id, although the browser's selection begins and ends
 * inside their words; so what is cut and pasted is still the same provision.
 */
export function wholeClipboard(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => put(view, event),
        cut: (view, event) => {
          if (!view.editable || !put(view, event)) return false;
          const { tr } = view.state;
          deleteSelected(tr);
          view.dispatch(tr.setMeta('uiEvent', 'cut').scrollIntoView());
          return true;
        },
      },
    },
  });
}

function put(view: EditorView, event: ClipboardEvent): boolean {
  const whole = wholeProvisions(view.state.selection);
  if (!whole || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(view.state.doc.slice(whole.from, whole.to));
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return true;
}
