import { patternsOf, type WordLists } from './word-lists.ts';

/** Words that only together raise a prompt: `words` near the first of them, `with` anywhere in the same text. */
export interface Together {
  readonly words: readonly string[];
  readonly within: number;
  readonly with?: readonly string[] | undefined;
}
export interface Span {
  readonly from: number;
  readonly to: number;
}
/** Finds what raises a prompt: words that do so by themselves, and words that do so together. */
export interface WordFinder {
  readonly alone: RegExp | null;
  readonly together: readonly {
    readonly words: readonly RegExp[];
    readonly within: number;
    readonly anywhere: readonly RegExp[];
  }[];
  readonly exclude: RegExp | null;
}

/** No word is longer than this on average, so that counting words begins only where they can be near. */
const longWord = 16;

export function wordFinder(
  alone: readonly string[],
  together: readonly Together[],
  exclude: readonly string[],
  lists: WordLists,
): WordFinder | null {
  const groups = together.flatMap(({ words, within, with: also = [] }) => {
    const near = words.map((word) => alternation([word], lists));
    const anywhere = also.map((word) => alternation([word], lists));
    const complete = near.every((pattern) => pattern !== null) && anywhere.every((pattern) => pattern !== null);
    return complete ? [{ words: near, within, anywhere }] : [];
  });
  const first = alternation(alone, lists);
  if (first === null && groups.length === 0) return null;
  return { alone: first, together: groups, exclude: alternation(exclude, lists) };
}

/** Patterns as one, with the flags g and i: `lastIndex` must be set before use. */
export function alternation(patterns: readonly string[], lists: WordLists): RegExp | null {
  const resolved = patternsOf(patterns, lists);
  return resolved.length === 0 ? null : new RegExp(resolved.map((pattern) => `(?:${pattern})`).join('|'), 'gi');
}

/** Whether the pattern stands anywhere in a text. */
export function occurs(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Whether the words can be found in a text at all: cheap, and true more often than `findWords` finds any. */
export function mayFind({ alone, together }: WordFinder, text: string): boolean {
  if (alone !== null && occurs(alone, text)) return true;
  return together.some(({ words, anywhere }) => [...words, ...anywhere].every((word) => occurs(word, text)));
}

/** Every place of a text that raises the prompt: the spans that do so together, the telling one first. */
export function findWords({ alone, together, exclude }: WordFinder, text: string): Span[][] {
  // Blanked out with a character that no pattern takes for a space, so that words do not meet across the gap.
  const read = exclude === null ? text : text.replace(exclude, (words) => '\0'.repeat(words.length));
  const found = alone === null ? [] : spansOf(alone, read).map((span) => [span]);
  for (const { words, within, anywhere } of together) {
    const [first, ...others] = words as [RegExp, ...RegExp[]];
    if (!occurs(first, read)) continue;
    const near = others.map((other) => spansOf(other, read));
    const far = anywhere.map((other) => spansOf(other, read));
    if ([...near, ...far].some((spans) => spans.length === 0)) continue;
    for (const span of spansOf(first, read)) {
      const partners = [
        ...near.map((spans) => nearest(span, spans, within, read)),
        ...far.map((spans) => nearest(span, spans, Number.POSITIVE_INFINITY, read)),
      ];
      if (partners.every((partner) => partner !== null)) found.push([span, ...partners]);
    }
  }
  return found;
}

function spansOf(pattern: RegExp, text: string): Span[] {
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: words }) =>
    words.trim() === '' ? [] : [{ from: index, to: index + words.length }],
  );
}

/** The span nearest to another that is no more words away; null: none is. */
function nearest(span: Span, others: readonly Span[], within: number, text: string): Span | null {
  let best: Span | null = null;
  let least = within * longWord;
  for (const other of others) {
    const gap = Math.max(other.from - span.to, span.from - other.to, 0);
    if (gap < least && wordsBetween(span, other, text) <= within) [best, least] = [other, gap];
  }
  return best;
}

function wordsBetween(a: Span, b: Span, text: string): number {
  const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)];
  return from >= to ? 0 : (text.slice(from, to).match(/\S+/g)?.length ?? 0);
}
