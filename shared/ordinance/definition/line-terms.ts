import type { Node } from '@tiptap/pm/model';
import { lineText } from '../checks/own-lines.ts';
import { stem } from './term-pattern.ts';
import type { Term, TermIndex } from './term-index.ts';

/** A term where a line has it, by its place in the line. */
export interface TermAt {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Node, { readonly index: TermIndex; readonly found: readonly TermAt[] }>();
const none: readonly TermAt[] = [];

/** The terms that a line uses, in order, also those that are part of a longer one; what it defines or quotes is no use. */
export function lineTerms(line: Node, index: TermIndex): readonly TermAt[] {
  const before = known.get(line);
  if (before?.index === index) return before.found;
  const text = lineText(line);
  let found: readonly TermAt[];
  if (before !== undefined && before.index === index.base) {
    const kept = before.found.filter(({ term }) => index.byText.get(term.text) === term);
    const added = index.added.filter(({ stems: [first = ''] }) => mayHave(text, first));
    found = added.length === 0 ? kept : [...kept, ...look(line, text, added)].sort(inOrder);
  } else found = look(line, text, candidates(text, index)).sort(inOrder);
  if (found.length === 0) found = none;
  known.set(line, { index, found });
  return found;
}

const inOrder = (a: TermAt, b: TermAt): number => a.from - b.from || b.to - a.to;

/** A quick look that passes over most lines: the beginning of a word in lower case or with a capital. */
const mayHave = (text: string, start: string): boolean => {
  const rest = start.slice(1);
  return rest.length < 2 ? true : text.includes(rest) || text.includes(rest.toUpperCase());
};

function candidates(text: string, index: TermIndex): Term[] {
  const stems = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) stems.add(stem(word));
  const terms: Term[] = [];
  for (const one of stems) {
    for (const term of index.byStem.get(one) ?? []) if (term.stems.every((other) => stems.has(other))) terms.push(term);
  }
  return terms;
}

function look(line: Node, text: string, terms: readonly Term[]): TermAt[] {
  return terms.flatMap((term) =>
    [...text.matchAll(term.pattern)]
      .map(({ 0: { length }, index }) => ({ term, from: index, to: index + length }))
      .filter(({ from, to }) => !isQuoted(text, from, to) && !isDefined(line, from, to)),
  );
}

const isQuoted = (text: string, from: number, to: number): boolean =>
  /["“‘]\s*(?:the\s+)?$/i.test(text.slice(Math.max(0, from - 6), from)) && /^["”’]/.test(text.slice(to, to + 1));

function isDefined(line: Node, from: number, to: number): boolean {
  let isMarked = false;
  line.nodesBetween(from, to, (node) => {
    if (node.marks.some(({ type }) => type.name === 'term')) isMarked = true;
    return true;
  });
  return isMarked;
}

/** Of terms that overlap only the longest: not the “City” of “City Manager”. */
export function longestTerms(found: readonly TermAt[]): readonly TermAt[] {
  let end = 0;
  const kept = found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  return kept.length === found.length ? found : kept;
}
