import type { Node } from '@tiptap/pm/model';
import { lineText, ownLines } from '../checks/own-lines.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';

/** A line as definitions and their uses are looked for in it. */
export interface UnitLine {
  readonly line: Node;
  readonly text: string;
  /** Where it begins in its provision's own lines, one sign between two. */
  readonly start: number;
  /** The lowest identified node around it, and all of them, outermost first. */
  readonly provision: Node;
  readonly id: ProvisionId;
  readonly around: readonly ProvisionId[];
}

const known = new WeakMap<Node, readonly UnitLine[]>();

/** The lines of a top node, of a part, chapter or schedule its own; notes and quoted words have no part in it. */
export function unitLines(unit: Node): readonly UnitLine[] {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, (found = collect(unit)));
  return found;
}

function collect(unit: Node): UnitLine[] {
  const lines: UnitLine[] = [];
  const visit = (node: Node, above: readonly ProvisionId[]): void => {
    if (node.type.name === 'note' || node.type.name === 'quotedStructure') return;
    const id = idOf(node);
    const around = id === null ? above : [...above, id];
    if (id !== null) {
      let start = 0;
      for (const { node: line } of ownLines(node)) {
        const text = lineText(line);
        if (text !== '') lines.push({ line, text, start, provision: node, id, around });
        start += text.length + 1;
      }
    }
    if (!node.type.inlineContent && !isIndexContainer(node))
      for (const child of node.content.content) visitInside(child, around);
  };
  const visitInside = (node: Node, around: readonly ProvisionId[]): void => {
    if (idOf(node) !== null) visit(node, around);
    else if (!node.type.inlineContent) for (const child of node.content.content) visitInside(child, around);
  };
  visit(unit, []);
  return lines;
}
