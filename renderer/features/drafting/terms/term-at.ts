import type { Node } from '@tiptap/pm/model';
import { definitionsOf, type PlacedDefinition } from '../../../../shared/ordinance/definitions.ts';
import { meaningOf, usesIn } from '../../../../shared/ordinance/definition/term-meaning.ts';
import { isIndexContainer } from '../../../../shared/ordinance/provision-index.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';

/** A term where it is used, and what it means. */
export interface TermHere {
  readonly placed: PlacedDefinition;
  readonly meaning: string;
  readonly from: number;
  readonly to: number;
}

/** The term that is used at a position of the open text; null where there is none. `doc` is a text whose definitions are known. */
export function termAt(handle: EditorHandle, doc: Node, pos: number): TermHere | null {
  const now = handle.doc;
  const $pos = now.resolve(Math.max(0, Math.min(pos, now.content.size)));
  let unit: Node | null = null;
  for (let depth = 1; depth <= $pos.depth && (unit === null || isIndexContainer(unit)); depth++)
    unit = $pos.node(depth);
  if (unit === null) return null;
  // A section that has changed since the definitions were read is read for itself.
  const found = usesIn(
    now,
    unit,
    definitionsOf(definitionsOf(doc).units.some(({ node }) => node === unit) ? doc : now),
  );
  const here = found.find(({ from, to }) => from <= pos && pos <= to);
  if (here === undefined) return null;
  const { definition: placed } = here.use;
  return { placed, meaning: meaningOf(now, placed, handle.numbering), from: here.from, to: here.to };
}
