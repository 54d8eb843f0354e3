import type { Node } from '@tiptap/pm/model';
import { isContainer } from '../../shared/ordinance/provision-kinds.ts';

const wordCounts = new WeakMap<Node, number>();
const word = /\S*[\p{L}\p{N}]\S*/gu;

/** Words of the body for the library's row; an edit counts one section again. Printed references are left out. */
export function wordsOf(container: Node): number {
  let words = 0;
  for (const child of container.content.content) {
    let count = wordCounts.get(child);
    if (count === undefined) {
      count = isContainer(child) ? wordsOf(child) : countIn(child);
      wordCounts.set(child, count);
    }
    words += count;
  }
  return words;
}

/** The ordinance's own title, '' when it has none. */
export function titleOf(doc: Node): string {
  const title = doc.content.content.find((child) => child.type.name === 'title' && child.textContent.trim() !== '');
  return title?.textContent.trim() ?? '';
}

function countIn(node: Node): number {
  return node.textBetween(0, node.content.size, '\n', ' ').match(word)?.length ?? 0;
}
