import type { Node } from '@tiptap/pm/model';
import type { ProvisionKind } from '../../../../shared/ordinance/node-specs.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { findProvision } from '../../../../shared/ordinance/provision-index.ts';
import { idOf, isProvision } from '../../../../shared/ordinance/provision-kinds.ts';
import { type Drop, dropPlaces } from '../../../../shared/ordinance/structure-commands.ts';
import type { OutlineItem } from './outline-items.ts';

/** Where what is dragged over the outline would land: before which of the rows seen, and how deep. */
export interface OutlineSpot {
  readonly drop: Drop;
  readonly row: number;
  readonly level: number;
}

/**
 * The place nearest to a height in the outline (in rows, 2.5 is the middle of the third) at which these provisions
 * belong. Onto a folded part, its end. Null where there is none.
 */
export function outlineSpot(
  doc: Node,
  shown: readonly OutlineItem[],
  folded: ReadonlySet<string>,
  provisions: readonly ProvisionId[],
  height: number,
): OutlineSpot | null {
  const first = provisions[0] === undefined ? null : findProvision(doc, provisions[0]);
  if (first === null || !isProvision(first.node)) return null;
  const as = first.node.type.name as ProvisionKind;
  const starts = shown.map(({ id }) => findProvision(doc, id)?.pos ?? Number.POSITIVE_INFINITY);
  const near = [Math.floor(height), Math.ceil(height) - 1, Math.round(height), Math.round(height) - 1];
  const spots = [...new Set(near)].flatMap((index) => {
    const item = shown[index];
    const found = item === undefined ? null : findProvision(doc, item.id);
    if (item === undefined || found === null) return [];
    const isFolded = item.hasChildren && folded.has(item.id);
    const places = dropPlaces(doc, isFolded ? found.pos + found.node.nodeSize - 1 : found.pos + 1, as);
    return places.map((target): OutlineSpot => {
      const { parent } = doc.resolve(target);
      const around = shown.find(({ id }) => id === idOf(parent));
      const row = starts.filter((start) => start < target).length;
      return { drop: { provisions, target, as }, row, level: (around?.level ?? 0) + 1 };
    });
  });
  return spots.sort((a, b) => Math.abs(a.row - height) - Math.abs(b.row - height))[0] ?? null;
}
