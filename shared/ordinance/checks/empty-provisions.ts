import type { Node } from '@tiptap/pm/model';
import { isIndexContainer } from '../provision-index.ts';
import { isProvision } from '../provision-kinds.ts';
import type { NodeRule } from './checked-node.ts';

/**
 * Provisions and lines of the document without any words. Of empty ones inside one another only the outermost, but in a
 * part, chapter or schedule each section.
 */
export const emptyProvisions: NodeRule = ({ node, id, parent, inQuotation }) => {
  if (inQuotation || node.type.name === 'p' || !isEmpty(node)) return [];
  if (isProvision(parent) && !isIndexContainer(parent) && isEmpty(parent)) return [];
  return [
    {
      rule: 'empty-provision',
      severity: 'warning',
      message: isProvision(node) ? 'This provision has no words.' : 'Nothing is written here.',
      fix: { kind: 'delete-provision', provision: id },
      source: null,
    },
  ];
};

/** Words, blanks, references and figures are content; a figure's caption may be empty. */
function isEmpty(node: Node): boolean {
  if (node.type.name === 'figure') return false;
  if (isIndexContainer(node) && node.content.content.some((child) => !child.type.inlineContent)) return false;
  if (!node.type.inlineContent) return node.content.content.every(isEmpty);
  return (
    node.textBetween(0, node.content.size, ' ', (leaf) => (leaf.type.name === 'hardBreak' ? ' ' : '*')).trim() === ''
  );
}
