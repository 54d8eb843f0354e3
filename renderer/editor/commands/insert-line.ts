import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, Selection, type Transaction } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { isDivision, provisionAt } from './provision-at.ts';

/** The lines that are no provisions: what stands over, before and after them. */
export const linesToInsert = ['heading', 'crossheading', 'textBefore', 'textAfter', 'recital'] as const;
export type LineToInsert = (typeof linesToInsert)[number];

/** Where a line goes, and the line; an empty one that stands there already is gone to instead. */
interface Slot {
  readonly pos: number;
  readonly line: 'heading' | 'crossheading' | 'p' | 'recital';
}

/**
 * Puts an empty line where its kind belongs and the cursor in it: a heading at the head of the provision, a crossheading
 * above the section, text before or after the sub-levels around the cursor (the lead-in; the full-out words), a recital
 * after the recitals. False where there is no such place, or where the provision has its heading.
 */
export function insertLine(what: LineToInsert): Command {
  return (state, dispatch) => {
    const slot = slots[what](state.selection.$from);
    if (slot === null) return false;
    const { tr } = state;
    const there = emptyLineAt(tr.doc.resolve(slot.pos), slot.line);
    if (there === null) tr.insert(slot.pos, ordinanceSchema.nodes[slot.line].create());
    enterLine(tr, there ?? slot.pos);
    dispatch?.((there === null ? nameStep(tr, 'newLine') : tr).scrollIntoView());
    return true;
  };
}

const slots: Readonly<Record<LineToInsert, ($from: ResolvedPos) => Slot | null>> = {
  heading: ($from) => {
    const at = provisionAt($from);
    if (at === null || (at.node.firstChild?.type.name === 'heading' && at.node.firstChild.content.size > 0))
      return null;
    return { pos: at.pos + 1, line: 'heading' };
  },
  crossheading: ($from) => {
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type.spec.isolating) return null;
      const parent = $from.node(depth - 1);
      if (parent.type.name !== 'doc' && !isDivision(parent)) continue;
      // The heading of a part is its own first line: nothing stands above it.
      const isHead = $from.node(depth).type.name === 'heading';
      return { pos: isHead ? $from.after(depth) : $from.before(depth), line: 'crossheading' };
    }
    return null;
  },
  textBefore: ($from) => {
    const list = listAround($from);
    return list && { pos: list.start, line: 'p' };
  },
  textAfter: ($from) => {
    const list = listAround($from);
    return list && { pos: list.end, line: 'p' };
  },
  recital: ($from) => {
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type.name === 'recital') return { pos: $from.after(depth), line: 'recital' };
    }
    return { pos: afterPreamble($from.doc), line: 'recital' };
  },
};

/** The sub-levels that the cursor is in or leads in to: where the first begins and the last ends. */
function listAround($from: ResolvedPos): { readonly start: number; readonly end: number } | null {
  const at = provisionAt($from);
  if (at === null || isDivision(at.node)) return null;
  const own = at.node.content.content.findIndex(isProvision);
  if (own !== -1) return runAround(at.node, at.pos + 1, own);
  const parent = $from.node(at.depth - 1);
  if (!isProvision(parent) || isDivision(parent)) return null;
  return runAround(parent, $from.start(at.depth - 1), $from.index(at.depth - 1));
}

/** The provisions that follow one another without text between, round this child. */
function runAround(parent: Node, start: number, index: number): { readonly start: number; readonly end: number } {
  let first = index;
  let last = index;
  while (first > 0 && isProvision(parent.child(first - 1))) first--;
  while (last + 1 < parent.childCount && isProvision(parent.child(last + 1))) last++;
  const offset = (count: number): number => {
    let size = 0;
    for (let i = 0; i < count; i++) size += parent.child(i).nodeSize;
    return size;
  };
  return { start: start + offset(first), end: start + offset(last + 1) };
}

/** After the last recital, else after title and long title. */
function afterPreamble(doc: Node): number {
  let end = 0;
  let pos = 0;
  let hasRecital = false;
  for (const child of doc.content.content) {
    pos += child.nodeSize;
    if (child.type.name === 'recital') hasRecital = true;
    const isHead = child.type.name === 'title' || child.type.name === 'longTitle';
    if (child.type.name === 'recital' || (isHead && !hasRecital)) end = pos;
    else if (isProvision(child)) break;
  }
  return end;
}

/** The position of an empty line of this kind that stands just before or after; null: none. */
function emptyLineAt($pos: ResolvedPos, line: Slot['line']): number | null {
  const { nodeBefore, nodeAfter, pos } = $pos;
  if (nodeAfter?.type.name === line && nodeAfter.content.size === 0) return pos;
  if (nodeBefore?.type.name === line && nodeBefore.content.size === 0) return pos - nodeBefore.nodeSize;
  return null;
}

function enterLine(tr: Transaction, pos: number): void {
  tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1));
}
