import { countWords } from '../ordinance-text.ts';
import type { NodeRule } from './checked-node.ts';
import { lineText, ownLines } from './own-lines.ts';

/** Longer ones are hard to follow; plain-language manuals ask for far fewer words on the average. */
const mostWords = 60;

/** Sentences of more than sixty words in one line; items of a list are lines of their own, and recitals are long by custom. */
export const longSentences: NodeRule = ({ node, inQuotation, inTable }) => {
  if (inQuotation || inTable || spared.has(node.type.name)) return [];
  return ownLines(node).flatMap(({ node: line }) =>
    lineText(line)
      .split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu}|\([\p{Ll}\d]{1,4}\)\s)/u)
      .map(countWords)
      .filter((words) => words > mostWords)
      .map((words) => ({
        rule: 'long-sentence',
        severity: 'advice',
        message: `A sentence here has ${words} words. Divide it, or set it out as a list.`,
        fix: null,
        source: null,
      })),
  );
};

const spared: ReadonlySet<string> = new Set([
  'title',
  'longTitle',
  'recital',
  'enactingClause',
  'conclusion',
  'note',
  'table',
  'figure',
  'quotedStructure',
]);
