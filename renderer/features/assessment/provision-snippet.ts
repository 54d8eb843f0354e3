import type { Node } from '@tiptap/pm/model';
import { type InlinePrinter, textOf } from '../../../shared/ordinance/ordinance-text.ts';

const longest = 220;

/** The first words of a provision, without its heading and without notes to the drafter. */
export function provisionSnippet(provision: Node, print: InlinePrinter): string {
  const lines: string[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (length > longest || node.type.name === 'heading' || node.type.name === 'note') return;
    if (!node.isTextblock) {
      node.forEach(visit);
      return;
    }
    const line = textOf(node, print);
    lines.push(line);
    length += line.length;
  };
  visit(provision);
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
