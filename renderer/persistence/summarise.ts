import type { Node } from '@tiptap/pm/model';

const wordCounts = new WeakMap<Node, number>();
const word = /\S*[\p{L}\p{N}]\S*/gu;

/** Words of the body for the library's row; an edit counts one section again. Printed references are left out. */
export function wordsOf(doc: Node): number {
  let words = 0;
  doc.forEach((child) => {
    let count = wordCounts.get(child);
    if (count === undefined) {
      count = child.isTextblock || child.childCount === 0 || !isContainer(child) ? countIn(child) : wordsOf(child);
      wordCounts.set(child, count);
    }
    words += count;
  });
  return words;
}

/** The ordinance's own title, '' when it has none. */
export function titleOf(doc: Node): string {
  let title = '';
  doc.forEach((child) => {
    if (title === '' && child.type.name === 'title') title = child.textContent.trim();
  });
  return title;
}

function isContainer(node: Node): boolean {
  return node.type.name === 'part' || node.type.name === 'chapter' || node.type.name === 'schedule';
}

function countIn(node: Node): number {
  return node.textBetween(0, node.content.size, '\n', ' ').match(word)?.length ?? 0;
}
