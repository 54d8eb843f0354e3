import type { Node } from '@tiptap/pm/model';
import { isIdentified } from '../provision-kinds.ts';

/** A line of a provision's own: its heading or text, not what has an id of its own. */
export interface OwnLine {
  readonly node: Node;
  /** From the position directly before the provision to the first one in the line. */
  readonly start: number;
}

/** The lines that belong to an identified node, in order; those in the cells of a table are the table's. */
export function ownLines(provision: Node): readonly OwnLine[] {
  if (provision.type.inlineContent) return [{ node: provision, start: 1 }];
  const lines: OwnLine[] = [];
  const visit = (node: Node, start: number): void => {
    let at = start;
    for (const child of node.content.content) {
      if (!isIdentified(child, node)) {
        if (child.type.inlineContent) lines.push({ node: child, start: at + 1 });
        else visit(child, at + 1);
      }
      at += child.nodeSize;
    }
  };
  visit(provision, 1);
  return lines;
}

/** The text of a line, of the same length as its content: a reference or blank is one sign that is no letter. */
export const lineText = (line: Node): string => line.textBetween(0, line.content.size, undefined, '\uFFFC');

/** A line with its text, and where it begins in the provision's own lines, one sign between two. */
export interface PlacedLine {
  readonly node: Node;
  readonly text: string;
  readonly from: number;
}

/** The own lines as places in them are counted: by findings, recognised references and uses of terms. */
export function placedLines(provision: Node): readonly PlacedLine[] {
  let from = 0;
  return ownLines(provision).map(({ node }) => {
    const line = { node, text: lineText(node), from };
    from += line.text.length + 1;
    return line;
  });
}

/** Where a place in a provision's own lines is in its document; null if it does not lie within one line. */
export function positionsOf(
  provision: Node,
  pos: number,
  from: number,
  to: number,
): { from: number; to: number } | null {
  let offset = 0;
  for (const { node, start } of ownLines(provision)) {
    const end = offset + node.content.size;
    if (from >= offset && to <= end) return { from: pos + start + from - offset, to: pos + start + to - offset };
    offset = end + 1;
  }
  return null;
}
