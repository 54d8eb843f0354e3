import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { wordsOfProvisions } from '../commands/select-provision.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';
import { isProvision, levelOf } from '../../../shared/ordinance/provision-kinds.ts';

/**
 * Puts whole blocks in at the selection: text joins the line of the cursor, each provision goes after the one that the
 * cursor is in, at the level where it belongs (a section after the section, "(c)" after "(b)"). An empty line or an empty
 * provision at the cursor gives way.
 */
export function insertBlocks(tr: Transaction, blocks: readonly Node[]): void {
  const { selection } = tr;
  if (selection instanceof ProvisionSelection && blocks.every(isProvision)) {
    tr.replaceWith(selection.from, selection.to, blocks);
    tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(selection.to)), -1));
    return;
  }
  wordsOfProvisions(tr);
  if (!tr.selection.empty) tr.deleteSelection();
  const first = blocks.findIndex(isProvision);
  const lead = first < 0 ? blocks : blocks.slice(0, first);
  if (lead.length > 0) insertText(tr, lead);
  if (first < 0) return;
  let $at = tr.doc.resolve(tr.selection.to);
  let after: number | null = null;
  for (const block of blocks.slice(first)) {
    const depth: number = isProvision(block) ? fittingDepth($at, block) : (after ?? $at.depth - 1);
    const empty: Extent | null = after !== null ? null : emptyAt($at, depth);
    const pos = depth >= $at.depth ? $at.pos : $at.after(depth + 1);
    tr.insert(pos, block);
    const inserted: number = empty ? pos - (empty.to - empty.from) : pos;
    if (empty) tr.delete(empty.from, empty.to);
    after = depth;
    // Go on from inside what was put in, so that a deeper block may follow in it and a sibling after it.
    $at = deepestEnd(tr.doc, inserted);
  }
  tr.setSelection(Selection.near($at, -1));
}

function insertText(tr: Transaction, lead: readonly Node[]): void {
  const open = (node: Node | undefined): number => (node?.type.name === 'p' ? 1 : 0);
  tr.replaceSelection(new Slice(Fragment.from([...lead]), open(lead[0]), open(lead.at(-1))));
}

/** The depth of the innermost node round the position that may hold the block. */
function fittingDepth($at: ResolvedPos, block: Node): number {
  const level = levelOf(block.type.name) ?? 0;
  for (let depth = $at.depth; depth > 0; depth--) {
    const node = $at.node(depth);
    if (node.isTextblock) continue;
    const here = levelOf(node.type.name);
    if (here === null || here < level) return depth;
  }
  return 0;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The empty line at the position, or the empty provision round it, where the block would stand right after. */
function emptyAt($at: ResolvedPos, depth: number): Extent | null {
  if (!$at.parent.isTextblock || $at.parent.content.size > 0 || $at.parent.type.name !== 'p') return null;
  let at = $at.depth;
  while (at - 1 > depth && $at.node(at - 1).childCount === 1) at--;
  return at - 1 === depth ? { from: $at.before(at), to: $at.after(at) } : null;
}

function deepestEnd(doc: Node, pos: number): ResolvedPos {
  let at = pos;
  let node = doc.nodeAt(pos);
  at += node?.nodeSize ?? 0;
  while (node && !node.isTextblock && node.lastChild && !node.isLeaf && node.type.name !== 'table') {
    node = node.lastChild;
    at--;
  }
  return doc.resolve(node?.isTextblock ? at - 1 : at);
}
