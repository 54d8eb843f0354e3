import type { NodeRule } from './checked-node.ts';
import { plainLines } from './plain-lines.ts';
import { numberWord, valueInWords } from './value-in-words.ts';

const both = new RegExp(
  String.raw`\b(${numberWord}(?:(?:\s+and\s+|\s+|-)${numberWord})*)(?:\s+\p{L}+)?\s*\(\s*(?:[£$€₱R]|ZAR|PHP)?\s*(\d[\d\s,]*)(?:\.0+)?(?:\s+[\p{L}]+)?\s*\)`,
  'giu',
);

/** "Thirty (20) days": a number in words beside another in figures. Which of the two is meant nobody can tell. */
export const numberWords: NodeRule = (checked) =>
  plainLines(checked).flatMap(({ text, from }) =>
    [...text.matchAll(both)]
      .filter(({ 1: words = '', 2: figures = '' }) => valueInWords(words) !== Number(figures.replace(/[\s,]/g, '')))
      .map(({ 0: words, index }) => ({
        rule: 'number-mismatch',
        severity: 'error',
        message: `“${words}”: the number in words and the number in figures differ.`,
        fix: null,
        source: null,
        at: { from: from + index, to: from + index + words.length },
      })),
  );
