import type { NodeRule } from './checked-node.ts';
import { placedLines } from './own-lines.ts';

/** Blanks that nobody has filled in yet, one finding each. */
export const unfilledBlanks: NodeRule = ({ node }) =>
  placedLines(node).flatMap((line) => {
    const found: ReturnType<NodeRule>[number][] = [];
    line.node.forEach((leaf, offset) => {
      if (leaf.type.name !== 'blank') return;
      found.push({
        rule: 'unfilled-blank',
        severity: 'warning',
        message: `“${String(leaf.attrs['name']).replaceAll('_', ' ')}” is still to be filled in.`,
        fix: null,
        source: null,
        at: { from: line.from + offset, to: line.from + offset + leaf.nodeSize },
      });
    });
    return found;
  });
