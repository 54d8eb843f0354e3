import { Editor, Node } from '@tiptap/core';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h2' }],
  renderHTML: ({ HTMLAttributes }) => ['h2', HTMLAttributes, 0],
});

/** The peer: TipTap with paragraphs and headings and nothing else, given the same text as JSON. */
export function openBare(element: HTMLElement, content: object): Editor {
  return new Editor({ element, extensions: [Doc, Text, Paragraph, Heading], content });
}
