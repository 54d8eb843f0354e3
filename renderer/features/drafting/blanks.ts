import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import { capitalised, sentenceStart } from '../../../shared/ordinance/sentence-start.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';

/** A blank still to be filled in, however often it stands in the text. */
export interface OpenBlank {
  readonly name: string;
  readonly count: number;
  /** The innermost provision of the first one. */
  readonly first: ProvisionId | null;
}

interface Standing {
  readonly name: string;
  readonly within: ProvisionId | null;
}
const standing = new WeakMap<Node, readonly Standing[]>();

/** The blanks of the text, in the order in which they first stand there. Memoised by node. */
export function openBlanks(doc: Node): readonly OpenBlank[] {
  const blanks = new Map<string, OpenBlank>();
  for (const { name, within } of blanksIn(doc)) {
    const known = blanks.get(name);
    blanks.set(name, known ? { ...known, count: known.count + 1 } : { name, count: 1, first: within });
  }
  return [...blanks.values()];
}

function blanksIn(node: Node): readonly Standing[] {
  let found = standing.get(node);
  if (found === undefined) {
    const own = idOf(node);
    found = node.content.content.flatMap((child): readonly Standing[] => {
      if (child.type.name === 'blank') return [{ name: String(child.attrs['name']), within: own }];
      if (child.isLeaf) return [];
      const inside = blanksIn(child);
      return own === null ? inside : inside.map((one) => (one.within === null ? { ...one, within: own } : one));
    });
    standing.set(node, found);
  }
  return found;
}

/** Puts words in the place of every blank of a name, as one step of undo; false when there was none. */
export function fillBlanks(handle: EditorHandle, name: string, words: string): boolean {
  const { state, view } = handle.editor;
  const tr = state.tr;
  state.doc.descendants((node, pos) => {
    if (node.type.name !== 'blank' || node.attrs['name'] !== name) return;
    const at = tr.mapping.map(pos);
    const place = state.doc.resolve(pos);
    const kind = place.parent.type.name === 'p' ? place.node(-1).type.name : place.parent.type.name;
    const before = place.parent.textBetween(0, place.parentOffset, undefined, '\ufffc');
    const text = sentenceStart(kind, before) ? capitalised(words) : words;
    tr.replaceWith(at, at + node.nodeSize, state.schema.text(text, node.marks));
  });
  if (!tr.docChanged) return false;
  view.dispatch(tr);
  return true;
}
