import { SaxesParser } from 'saxes';
import type { Node } from '@tiptap/pm/model';
import type { PasteElement, PasteNode } from '../../../renderer/editor/clipboard/paste-tree.ts';
import { readLines } from '../../../renderer/editor/clipboard/read-lines.ts';
import { type OpenLevel, structureLines } from '../../../renderer/editor/clipboard/structure-lines.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { sampleProfile } from './sample-profile.ts';

/** Well-formed HTML as the tree that the reader of pastes works on, without a browser. */
export function pasteTree(xhtml: string): PasteElement {
  const root = { tag: 'body', attributes: {}, children: [] as PasteNode[] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { tag: name, attributes: attributes as Record<string, string>, children: [] as PasteNode[] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => stack.pop());
  parser.write(`<body>${xhtml.replaceAll('&nbsp;', '\u00a0')}</body>`).close();
  return root;
}

/** What pasted HTML becomes. */
export const pasted = (xhtml: string, around: readonly OpenLevel[] = []): Node[] =>
  structureLines(readLines(pasteTree(xhtml)), sampleProfile.numbering, around);

/** Nodes as an indented list, one line a block: "section", "  heading Camping", "  paragraph[za]", "    p words". */
export function listing(nodes: readonly Node[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const num = node.attrs.num === null || node.attrs.num === undefined ? '' : `[${node.attrs.num}]`;
    if (node.isTextblock) return [`${indent}${node.type.name} ${marked(node)}`];
    return [`${indent}${node.type.name}${num}`, ...listing(node.content.content, `${indent}  `)];
  });
}

function marked(block: Node): string {
  return block.content.content
    .map((inline) =>
      inline.marks.length
        ? `<${inline.marks.map((mark) => mark.type.name).join()}:${inline.text}>`
        : (inline.text ?? `{${inline.type.name}}`),
    )
    .join('');
}

/** The number in the margin and the words of each line, as a reader of the page sees them. */
export function printed(nodes: readonly Node[]): string[] {
  let next = 0;
  const named = (node: Node): Node =>
    node.isLeaf || node.isTextblock
      ? node
      : node.type.create(
          { ...node.attrs, ...('num' in node.attrs && { id: `n${next++}` }) },
          node.content.content.map(named),
        );
  const doc = ordinanceSchema.nodes.doc.create(null, nodes.map(named));
  const numbering = numberOrdinance(doc, sampleProfile.numbering);
  const lines: string[] = [];
  doc.descendants((node, _pos, parent) => {
    if (!node.isTextblock) return true;
    const label = parent?.firstChild === node && parent.attrs.id ? (numbering.get(parent.attrs.id)?.label ?? '') : '';
    lines.push(`${label} ${node.textContent}`.trim());
    return false;
  });
  return lines;
}
