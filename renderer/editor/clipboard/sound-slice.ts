import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { badAttribute } from '../../../shared/ordinance/attribute-rules.ts';

/** The slice with every attribute that our model cannot hold set back to its default: the clipboard is not to be trusted. */
export function soundSlice(slice: Slice): Slice {
  return new Slice(soundFragment(slice.content), slice.openStart, slice.openEnd);
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
