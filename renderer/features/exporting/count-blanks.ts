import type { Node } from '@tiptap/pm/model';

/** How many blanks still stand in a text. */
export function countBlanks(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'blank') count++;
  });
  return count;
}
