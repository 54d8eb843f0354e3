import type { NodeRule } from './checked-node.ts';
import { ownLines } from './own-lines.ts';

/** Blanks that nobody has filled in yet, one finding each. */
export const unfilledBlanks: NodeRule = ({ node }) =>
  ownLines(node).flatMap((line) =>
    line.node.content.content
      .filter((leaf) => leaf.type.name === 'blank')
      .map((leaf) => ({
        rule: 'unfilled-blank',
        severity: 'warning',
        message: `“${String(leaf.attrs['name']).replaceAll('_', ' ')}” is still to be filled in.`,
        fix: null,
        source: null,
      })),
  );
