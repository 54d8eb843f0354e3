import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { type Drop, dropPlaces, kindInBy } from '../../../shared/ordinance/structure-commands.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { isDivision } from '../commands/provision-at.ts';

/** Where the provisions would land, and where on the screen the line stands that shows it (CSS pixels). */
export interface DropSpot {
  readonly drop: Drop;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The place nearest to the pointer at which the provisions belong: at their own level, or as many further in as the
 * pointer was taken across (`steps`, negative for out) where there is such a place here. Null where there is none.
 */
export function dropSpot(
  view: EditorView,
  provisions: readonly ProvisionId[],
  { x, y }: Point,
  steps: number,
): DropSpot | null {
  const { doc } = view.state;
  const first = provisions[0] === undefined ? null : findProvision(doc, provisions[0]);
  const at = view.posAtCoords({ left: x, top: y });
  if (first === null || at === null) return null;
  for (let step = steps; ; step -= Math.sign(step)) {
    const as = kindInBy(first.node, step);
    const spots = dropPlaces(doc, at.pos, as).map((target) => ({
      drop: { provisions, target, as },
      ...lineAt(view, target),
    }));
    const [nearest] = spots.sort((a, b) => Math.abs(a.top - y) - Math.abs(b.top - y));
    if (nearest !== undefined) return nearest;
    if (step === 0) return null;
  }
}

/**
 * The line at a position between blocks: half way between its neighbours, from where their numbers stand. In a part, chapter
 * or schedule it begins further in, since at the end of one it stands at the height of the line behind it.
 */
function lineAt(view: EditorView, target: number): Omit<DropSpot, 'drop'> {
  const $target = view.state.doc.resolve(target);
  const boxOf = (node: Node | null, pos: number): DOMRect | null => {
    const dom = node === null ? null : view.nodeDOM(pos);
    return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
  };
  const { nodeBefore, nodeAfter } = $target;
  const before = boxOf(nodeBefore, target - (nodeBefore?.nodeSize ?? 0));
  const after = boxOf(nodeAfter, target);
  const top = before !== null && after !== null ? (before.bottom + after.top) / 2 : (before?.bottom ?? after?.top ?? 0);
  const page = view.dom.getBoundingClientRect();
  const fellow =
    nodeAfter !== null && isProvision(nodeAfter)
      ? after
      : nodeBefore !== null && isProvision(nodeBefore)
        ? before
        : null;
  const around = fellow ?? after ?? before ?? page;
  const isRtl = getComputedStyle(view.dom).direction === 'rtl';
  const edge = 24;
  const inset = divisionsAround($target) * 32;
  return {
    top,
    left: isRtl ? page.left + edge : around.left + inset,
    right: isRtl ? around.right - inset : page.right - edge,
  };
}

function divisionsAround($target: ResolvedPos): number {
  let count = 0;
  for (let depth = $target.depth; depth > 0; depth--) if (isDivision($target.node(depth))) count++;
  return count;
}
