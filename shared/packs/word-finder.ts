import { type Heard, type Pattern, PatternIndex, type Span } from './pattern-index.ts';
import { isWordCharacter } from './required-words.ts';
import { patternsOf, type WordLists } from './word-lists.ts';

/** Words that only together raise a prompt: `words` near the first of them, `with` anywhere in the same text. */
export interface Together {
  readonly words: readonly string[];
  readonly within: number;
  readonly with?: readonly string[] | undefined;
}
/** Finds what raises a prompt: words that do so by themselves, and words that do so together. */
export interface WordFinder {
  readonly alone: Words;
  readonly together: readonly {
    readonly words: readonly Words[];
    readonly within: number;
    readonly anywhere: readonly Words[];
  }[];
  readonly exclude: Words;
  readonly index: PatternIndex;
}
/** Patterns that are found as if they were one, those before others where several begin at the same place. */
export type Words = readonly Pattern[];

/** No word is longer than this on average, so that counting words begins only where they can be near. */
const longWord = 16;

/** null: there are no patterns that could raise anything. Finders that read the same texts share an index. */
export function wordFinder(
  alone: readonly string[],
  together: readonly Together[],
  exclude: readonly string[],
  lists: WordLists,
  index = new PatternIndex(),
): WordFinder | null {
  const groups = together.flatMap(({ words, within, with: also = [] }) => {
    const near = words.map((word) => wordsFor([word], lists, index));
    const anywhere = also.map((word) => wordsFor([word], lists, index));
    return [...near, ...anywhere].every((patterns) => patterns.length > 0) ? [{ words: near, within, anywhere }] : [];
  });
  const first = wordsFor(alone, lists, index);
  if (first.length === 0 && groups.length === 0) return null;
  return { alone: first, together: groups, exclude: wordsFor(exclude, lists, index), index };
}

/** Patterns with each list in the place of its name, to be found in texts that the same index has heard. */
export function wordsFor(patterns: readonly string[], lists: WordLists, index: PatternIndex): Words {
  return patternsOf(patterns, lists).map((pattern) => index.pattern(pattern));
}

/** Whether one of the patterns stands anywhere in a text. */
export function occurs(words: Words, heard: Heard): boolean {
  return words.some((pattern) => heard.may[pattern.index] !== 0 && runsOf(pattern, heard).length > 0);
}

/** Whether the words can be found in a text at all: cheap, and true more often than `findWords` finds any. */
export function mayFind({ alone, together }: WordFinder, { may }: Heard): boolean {
  const canOccur = (words: Words) => words.some(({ index }) => may[index] !== 0);
  return canOccur(alone) || together.some(({ words, anywhere }) => words.every(canOccur) && anywhere.every(canOccur));
}

/** The finder with only what can be found in a text, for the parts of that text; null: nothing can. */
export function narrowed(finder: WordFinder, { may }: Heard): WordFinder | null {
  const narrow = (words: Words) => words.filter(({ index }) => may[index] !== 0);
  const alone = narrow(finder.alone);
  const together = finder.together.flatMap(({ words, within, anywhere }) => {
    const [near, far] = [words.map(narrow), anywhere.map(narrow)];
    return [...near, ...far].every((each) => each.length > 0) ? [{ words: near, within, anywhere: far }] : [];
  });
  if (alone.length === 0 && together.length === 0) return null;
  return { alone, together, exclude: narrow(finder.exclude), index: finder.index };
}

/** Every place of a text that raises the prompt: the spans that do so together, the telling one first. */
export function findWords(finder: WordFinder, heard: Heard): Span[][] {
  if (!mayFind(finder, heard)) return [];
  const { alone, together, exclude, index } = finder;
  const read = without(placesOf(exclude, heard), heard, index);
  const found = spansOf(alone, read).map((span) => [span]);
  for (const { words, within, anywhere } of together) {
    const [first, ...others] = words as [Words, ...Words[]];
    if (!occurs(first, read)) continue;
    const near = spansOfEach(others, read);
    const far = near && spansOfEach(anywhere, read);
    if (near === null || far === null) continue;
    for (const span of spansOf(first, read)) {
      const partners = [
        ...near.map((spans) => nearest(span, spans, within, read.text)),
        ...far.map((spans) => nearest(span, spans, Number.POSITIVE_INFINITY, read.text)),
      ];
      if (partners.every((partner) => partner !== null)) found.push([span, ...partners]);
    }
  }
  return found;
}

/** A text with spans blanked out, with a character that no pattern takes for a space: words do not meet across the gap. */
function without(spans: readonly Span[], heard: Heard, index: PatternIndex): Heard {
  if (spans.length === 0) return heard;
  let text = '';
  let done = 0;
  for (const { from, to } of spans) {
    text += heard.text.slice(done, from) + '\0'.repeat(to - from);
    done = to;
  }
  text += heard.text.slice(done);
  // Where no word is cut in two, nothing can stand in what is left that did not stand in the whole.
  const cuts = spans.some(({ from, to }) => isInsideWord(heard.text, from) || isInsideWord(heard.text, to));
  return cuts ? index.hear(text) : { ...heard, text, found: new Map() };
}

function isInsideWord(text: string, at: number): boolean {
  return isWordCharacter(text.charCodeAt(at - 1)) && isWordCharacter(text.charCodeAt(at));
}

/** null: one of them is not there. */
function spansOfEach(all: readonly Words[], heard: Heard): (readonly Span[])[] | null {
  const found: (readonly Span[])[] = [];
  for (const words of all) {
    const spans = spansOf(words, heard);
    if (spans.length === 0) return null;
    found.push(spans);
  }
  return found;
}

function spansOf(words: Words, heard: Heard): Span[] {
  return placesOf(words, heard).filter(({ from, to }) => heard.text.slice(from, to).trim() !== '');
}

/** What the patterns take in one go through the text, from left to right, as one expression of them all would. */
function placesOf(words: Words, heard: Heard): readonly Span[] {
  const active = words.filter(({ index }) => heard.may[index] !== 0);
  const [first] = active;
  if (first === undefined) return [];
  if (active.length === 1) return runsOf(first, heard);
  const found: Span[] = [];
  let at = 0;
  const next = active.map((pattern): Span | null => runsOf(pattern, heard)[0] ?? null);
  for (;;) {
    let best: Span | null = null;
    for (const [i, pattern] of active.entries()) {
      let span = next[i] ?? null;
      if (span !== null && span.from < at) next[i] = span = nextOf(pattern, heard, at);
      if (span !== null && (best === null || span.from < best.from)) best = span;
    }
    if (best === null) return found;
    found.push(best);
    at = best.to > best.from ? best.to : best.to + 1;
  }
}

/** The first place at or after another: one of the runs, unless that begins inside one. */
function nextOf(pattern: Pattern, heard: Heard, at: number): Span | null {
  const runs = runsOf(pattern, heard);
  const next = runs.findIndex(({ from }) => from >= at);
  const before = runs[(next < 0 ? runs.length : next) - 1];
  if (before === undefined || before.to <= at) return runs[next] ?? null;
  pattern.expression.lastIndex = at;
  const found = pattern.expression.exec(heard.text);
  return found && { from: found.index, to: found.index + found[0].length };
}

/** What one pattern by itself takes in one go through a text. */
function runsOf({ index, expression }: Pattern, heard: Heard): readonly Span[] {
  const known = heard.found.get(index);
  if (known) return known;
  const runs: Span[] = [];
  expression.lastIndex = 0;
  for (let found = expression.exec(heard.text); found !== null; found = expression.exec(heard.text)) {
    const to = found.index + found[0].length;
    runs.push({ from: found.index, to });
    if (to === found.index) expression.lastIndex = to + 1;
  }
  heard.found.set(index, runs);
  return runs;
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
