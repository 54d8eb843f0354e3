import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { placeOf } from '../editor-place.ts';
import { selectedPlace } from '../selection/selected-place.ts';

/** What a step of undo did, named so that it can be said: `what` is a message key under `undo`. */
export interface UndoName {
  readonly what: string;
  /** The provision it happened in; its number is looked up when the name is said. */
  readonly provision: string | null;
}

interface Names {
  readonly done: readonly UndoName[];
  readonly undone: readonly UndoName[];
}

const key = new PluginKey<Names>('undoNames');
const meta = 'undoName';

/** Names the transaction for `undoLabel`; the provision is the one of the cursor if none is given. */
export function nameStep(tr: Transaction, what: string, provision: string | null = null): Transaction {
  return tr.setMeta(meta, {
    what,
    provision: provision ?? placeOf(selectedPlace(tr.selection)).provision,
  } satisfies UndoName);
}

/** A list of names beside the history's own steps; it must stand after the history among the plugins. */
export function undoNames(): Plugin<Names> {
  return new Plugin<Names>({
    key,
    state: {
      init: (): Names => ({ done: [], undone: [] }),
      apply: (tr, names, _before, after) => follow(names, tr, after),
    },
  });
}

/** The name of the step that undo (or redo) would take now. */
export function nextUndo(state: EditorState): UndoName | null {
  return key.getState(state)?.done.at(-1) ?? null;
}
export function nextRedo(state: EditorState): UndoName | null {
  return key.getState(state)?.undone.at(-1) ?? null;
}

function follow(names: Names, tr: Transaction, after: EditorState): Names {
  const done = undoDepth(after);
  const undone = redoDepth(after);
  if (done === names.done.length && undone === names.undone.length) return names;
  if (done === names.done.length - 1 && undone === names.undone.length + 1) {
    return { done: names.done.slice(0, -1), undone: [...names.undone, ...names.done.slice(-1)] };
  }
  if (done === names.done.length + 1 && undone === names.undone.length - 1) {
    return { done: [...names.done, ...names.undone.slice(-1)], undone: names.undone.slice(0, -1) };
  }
  const grown = [...names.done, nameOf(tr)];
  return { done: done === 0 ? [] : grown.slice(-done), undone: undone === 0 ? [] : names.undone.slice(-undone) };
}

function nameOf(tr: Transaction): UndoName {
  const given: UndoName | undefined = tr.getMeta(meta);
  if (given) return given;
  const event: unknown = tr.getMeta('uiEvent');
  const what =
    event === 'paste' || event === 'cut' || event === 'drop' ? event : onlyDeletes(tr) ? 'deleting' : 'typing';
  return { what, provision: placeOf(selectedPlace(tr.selection)).provision };
}

function onlyDeletes(tr: Transaction): boolean {
  let inserted = 0;
  for (const map of tr.mapping.maps) map.forEach((_from, _to, from, to) => (inserted += to - from));
  return inserted === 0;
}
