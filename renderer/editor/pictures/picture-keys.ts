import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { wholeProvisions } from '../commands/delete-selected.ts';
import type { PicturePort } from './picture-port.ts';

/**
 * Files that are pasted or dropped are handed on, never opened in place of the window; a click selects a picture, and a
 * double click or Enter on it asks to change it. To stand before the plugins of paste and keys.
 */
export function pictureKeys(port: PicturePort): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view) => tellCopied(view, port),
        cut: (view) => tellCopied(view, port),
        paste: (view, event) => {
          const files = pastedFiles(event.clipboardData);
          if (files.length === 0 || !view.editable) return false;
          event.preventDefault();
          port.onFiles(files);
          return true;
        },
        drop: (view, event) => {
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length === 0) return false;
          // Even where nothing may be changed the browser must not go to the file.
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!view.editable || at === null) return true;
          view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
          port.onFiles(files);
          return true;
        },
      },
      handleClickOn: (view, _pos, node, nodePos, event) => {
        if (node.type.name !== 'figure' || !isOnPicture(event)) return false;
        selectPicture(view, nodePos);
        return true;
      },
      handleDoubleClickOn: (view, _pos, node, nodePos, event) => {
        if (node.type.name !== 'figure' || !isOnPicture(event) || !view.editable) return false;
        port.onChange(nodePos);
        return true;
      },
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
        if (event.key !== 'Enter' || !isPlain || !view.editable || !(selection instanceof NodeSelection)) return false;
        if (selection.node.type.name !== 'figure') return false;
        port.onChange(selection.from);
        return true;
      },
    },
  });
}

/** Says what of the dossier's files the clipboard is about to name; the copying itself is left to others. */
function tellCopied({ state: { doc, selection } }: EditorView, port: PicturePort): false {
  const { from, to } = wholeProvisions(selection) ?? selection;
  const files = new Set<string>();
  doc.nodesBetween(from, to, (node) => {
    if (node.type.name === 'figure' && node.attrs.file) files.add(node.attrs.file);
    return !node.isTextblock;
  });
  if (from < to) port.onCopied([...files]);
  return false;
}

/** Files alone: what comes with words beside a picture of them (from Word, from a spreadsheet) is pasted as words. */
function pastedFiles(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  return data === null || data.getData('text/plain').trim() !== '' ? [] : files;
}

function isOnPicture(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-picture]') !== null;
}

function selectPicture(view: EditorView, pos: number): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  view.focus();
}
