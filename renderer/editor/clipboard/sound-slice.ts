import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { badAttribute } from '../../../shared/ordinance/attribute-rules.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';

/** The slice with every attribute that our model cannot hold set back to its default: the clipboard is not to be trusted. */
export function soundSlice(slice: Slice): Slice {
  return new Slice(soundFragment(slice.content), slice.openStart, slice.openEnd);
}

/**
 * The slice with the printed words taken from each reference whose targets all stand in the document or come with it: it
 * prints anew. One that was brought from another by-law keeps them, so that what it said is not lost.
 */
export function settledReferences(slice: Slice, doc: Node): Slice {
  const brought = new Set<string>();
  slice.content.descendants((node) => {
    const id = idOf(node);
    if (id !== null) brought.add(id);
    return !node.isTextblock;
  });
  const isThere = (id: ProvisionId): boolean => brought.has(id) || findProvision(doc, id) !== null;
  const settled = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) => {
        if (node.type.name !== 'reference') return node.isText ? node : node.copy(settled(node.content));
        const isLive = (node.attrs['to'] as readonly ProvisionId[]).every(isThere);
        return isLive ? node.type.create({ ...node.attrs, was: '' }, null, node.marks) : node;
      }),
    );
  return new Slice(settled(slice.content), slice.openStart, slice.openEnd);
}

function soundFragment(fragment: Fragment): Fragment {
  return Fragment.from(fragment.content.map(soundNode));
}

function soundNode(node: Node): Node {
  if (node.isText) return node;
  const attrs = { ...node.attrs };
  for (
    let bad = badAttribute(attrs, Object.keys(attrs));
    bad && bad !== 'attrs';
    bad = badAttribute(attrs, Object.keys(attrs))
  ) {
    delete attrs[bad];
  }
  return node.type.create(attrs, soundFragment(node.content), node.marks);
}
