import type { ResolvedPos } from '@tiptap/pm/model';
import { isIdentified } from '../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';

/** Where the cursor is: the innermost identified node, and all of them from the outermost in. */
export interface EditorPlace {
  readonly provision: ProvisionId | null;
  readonly path: readonly ProvisionId[];
}

/** The place of a position. */
export function placeOf($pos: ResolvedPos): EditorPlace {
  const path: ProvisionId[] = [];
  for (let depth = 1; depth <= $pos.depth; depth++) {
    const node = $pos.node(depth);
    if (isIdentified(node, $pos.node(depth - 1)) && node.attrs.id) path.push(node.attrs.id);
  }
  return { provision: path.at(-1) ?? null, path };
}

/** True if both are the same place. */
export function samePlace(a: EditorPlace, b: EditorPlace): boolean {
  return a.path.length === b.path.length && a.path.every((id, i) => id === b.path[i]);
}
