import type { CheckedNode } from './checked-node.ts';
import { type PlacedLine, placedLines } from './own-lines.ts';

/** The lines of a node that a rule about wording reads: not of notes to the drafter, nor words quoted from elsewhere. */
export function plainLines({ node, inQuotation }: CheckedNode): readonly PlacedLine[] {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  return placedLines(node);
}
