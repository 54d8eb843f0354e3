import type { Node, Slice } from '@tiptap/pm/model';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { PrintedWords } from './ordinance-dom.ts';

/** A copied piece as plain text: one line a block, with the numbers that the margin prints. */
export function printedText(slice: Slice, printed: PrintedWords): string {
  const lines: string[] = [];
  const visit = (node: Node, label: string, open: number): string => {
    if (node.isTextblock) {
      lines.push(label ? `${label} ${lineOf(node, printed)}` : lineOf(node, printed));
      return '';
    }
    // Of the provisions that the selection begins inside, only the innermost has its number in what is copied.
    const counts = isProvision(node) && (open === 0 || node.firstChild?.isTextblock);
    let rest = counts ? [label, printed.label(node.attrs.id ?? '')].filter(Boolean).join(' ') : label;
    if (node.type.name === 'tableRow') {
      lines.push(node.content.content.map((cell) => cell.textContent).join('\t'));
      return rest;
    }
    node.forEach((child, _offset, index) => {
      rest = visit(child, rest, index === 0 ? Math.max(0, open - 1) : 0);
    });
    return rest;
  };
  const inline = slice.content.firstChild?.isInline;
  if (inline) return slice.content.content.map((leaf) => leafText(leaf, printed)).join('');
  slice.content.forEach((node, _offset, index) => void visit(node, '', index === 0 ? slice.openStart : 0));
  // Words out of one line alone are copied without its number.
  const first = slice.content.firstChild;
  return lines.length === 1 && slice.openStart > 0 && first ? lineOf(deepest(first), printed) : lines.join('\n');
}

const deepest = (node: Node): Node => (node.isTextblock || !node.firstChild ? node : deepest(node.firstChild));

function lineOf(block: Node, printed: PrintedWords): string {
  return block.content.content.map((leaf) => leafText(leaf, printed)).join('');
}

function leafText(leaf: Node, printed: PrintedWords): string {
  if (leaf.isText) return leaf.text ?? '';
  if (leaf.type.name === 'reference') return printed.reference(leaf);
  return leaf.type.name === 'blank' ? `[${leaf.attrs.name}]` : '\n';
}
