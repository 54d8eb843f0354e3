import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';

const key = new PluginKey<readonly number[]>('trail');
const leaving = 'leavesTrail';
const returning = 'followsTrail';
const longest = 50;

/** Remembers where a person was before each jump; the places move with the text. */
export function trail(): Plugin<readonly number[]> {
  return new Plugin<readonly number[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, places, before) => {
        let now = places;
        if (tr.getMeta(returning) === true) now = now.slice(0, -1);
        // Two jumps from one place are one step back.
        if (tr.getMeta(leaving) === true && now.at(-1) !== before.selection.from) {
          now = [...now, before.selection.from].slice(-longest);
        }
        return tr.docChanged && now.length > 0 ? now.map((pos) => tr.mapping.map(pos)) : now;
      },
    },
  });
}

/** Lets the jump that the transaction makes be gone back from. */
export const leaveTrail = (tr: Transaction): Transaction => tr.setMeta(leaving, true);

export const canGoBack = (state: EditorState): boolean => (key.getState(state)?.length ?? 0) > 0;

/** Puts the cursor back where the last jump was made from; null where there was none. */
export function goBack(state: EditorState): Transaction | null {
  const pos = key.getState(state)?.at(-1);
  if (pos === undefined) return null;
  const { tr, doc } = state;
  return tr.setSelection(Selection.near(doc.resolve(Math.min(pos, doc.content.size)))).setMeta(returning, true);
}
