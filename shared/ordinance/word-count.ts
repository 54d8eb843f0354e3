import type { Node } from '@tiptap/pm/model';
import type { Numbering } from './numbering.ts';
import { countWords, inlinePrinter, textOf } from './ordinance-text.ts';
import { isIndexContainer } from './provision-index.ts';
import { ReferenceMemo } from './reference-memo.ts';

const counts = new ReferenceMemo<number>();

/** The words of a document, part, chapter or schedule, references as they print; a section is counted once while it stays. */
export function wordCount(container: Node, numbering: Numbering): number {
  const print = inlinePrinter(numbering);
  let sum = 0;
  for (const node of container.content.content) {
    if (isIndexContainer(node)) sum += wordCount(node, numbering);
    else sum += counts.get(node, numbering, null, () => countWords(textOf(node, print)));
  }
  return sum;
}
