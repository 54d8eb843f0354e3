import type { NodeRule } from './checked-node.ts';
import { plainLines } from './plain-lines.ts';

const twice = /(?<![\p{L}\p{N}'’-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}'’-])/giu;
/** Words that good English puts twice: "the power that that person has", "had had"; and numbers by letter. */
const sound: ReadonlySet<string> = new Set(['that', 'had', 'is', 'do', 'who', 'her', 'so', 'very', 'bye']);

/** "The the": a word that stands twice, most often left by an edit. */
export const repeatedWords: NodeRule = (checked) =>
  plainLines(checked).flatMap(({ text, from }) =>
    [...text.matchAll(twice)]
      .filter(({ 1: word = '', 0: words }) => word.length > 1 && !sound.has(word.toLowerCase()) && !isNames(words))
      .map(({ 0: words, 1: word = '', index }) => ({
        rule: 'repeated-word',
        severity: 'warning',
        message: `“${words}”: the word stands twice.`,
        fix: { kind: 'replace-text', provision: checked.id, from: from + index, words, instead: word },
        source: null,
        at: { from: from + index, to: from + index + words.length },
      })),
  );

/** "Wagga Wagga", "Walla Walla". */
const isNames = (words: string): boolean => words.split(/\s+/).every((word) => /^\p{Lu}\p{Ll}/u.test(word));
