import type { Node } from '@tiptap/pm/model';
import { definitionUnits } from './definition/placed-definition.ts';
import { unitLines } from './definition/unit-lines.ts';
import { isIndexContainer } from './provision-index.ts';
import { isProvision } from './provision-kinds.ts';

/** What the formulas of reading go by. */
export interface ReadingCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** How many provisions there are of each kind. */
  readonly provisions: Readonly<Record<string, number>>;
}

const known = new WeakMap<Node, ReadingCounts>();

/** The top nodes of a document, and its parts, chapters and schedules, each to be counted by itself. */
export const countedUnits = (doc: Node): readonly Node[] => definitionUnits(doc, []).map(({ node }) => node);

/**
 * Counts one of them, once for as long as it stays the same. Headings, notes and words quoted from elsewhere are no
 * sentences. A sentence is what a full stop, question or exclamation mark, semicolon or colon marks off, or a line ends, as
 * R. Flesch asks (How to Write Plain English, 1979, chapter 2); a word is what white space marks off and holds a letter.
 */
export function readingCounts(unit: Node): ReadingCounts {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, (found = count(unit)));
  return found;
}

function count(unit: Node): ReadingCounts {
  const texts = unitLines(unit).flatMap(({ line, text }) => (headings.has(line.type.name) ? [] : [text]));
  return { ...countsOfTexts(texts), provisions: kindsIn(unit) };
}
const headings: ReadonlySet<string> = new Set(['heading', 'crossheading', 'title']);

/** Counts texts of which each ends a sentence. */
export function countsOfTexts(texts: readonly string[]): ReadingCounts {
  let [words, sentences, syllables] = [0, 0, 0];
  for (const text of texts) {
    for (const sentence of text.split(/[.!?;:—](?=\s|$)/u)) {
      const found = sentence.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
      if (found.length === 0) continue;
      sentences++;
      words += found.length;
      for (const word of found) syllables += syllablesOf(word);
    }
  }
  return { words, sentences, syllables, provisions: {} };
}

function kindsIn(unit: Node): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  const add = (node: Node): void => {
    if (isProvision(node)) kinds[node.type.name] = (kinds[node.type.name] ?? 0) + 1;
  };
  add(unit);
  // What stands in a part is counted by itself.
  if (!isIndexContainer(unit)) {
    unit.descendants((node) => {
      if (node.type.name === 'quotedStructure') return false;
      add(node);
      return !node.type.inlineContent;
    });
  }
  return kinds;
}

export function sumOfCounts(counts: readonly ReadingCounts[]): ReadingCounts {
  const provisions: Record<string, number> = {};
  let [words, sentences, syllables] = [0, 0, 0];
  for (const one of counts) {
    words += one.words;
    sentences += one.sentences;
    syllables += one.syllables;
    for (const [kind, n] of Object.entries(one.provisions)) provisions[kind] = (provisions[kind] ?? 0) + n;
  }
  return { words, sentences, syllables, provisions };
}

/**
 * How easy English text is to read. `ease`: 0 to 100, the higher the easier (R. Flesch, A New Readability Yardstick, Journal
 * of Applied Psychology 32, 1948). `grade`: years of school in the United States (J. P. Kincaid and others, Derivation of
 * New Readability Formulas, 1975); `age`: of a child in that year. null: too few words to say.
 */
export function readingEase({ words, sentences, syllables }: ReadingCounts): {
  readonly ease: number;
  readonly grade: number;
  readonly age: number;
} | null {
  if (words < 100 || sentences === 0) return null;
  const perSentence = words / sentences;
  const perWord = syllables / words;
  const ease = 206.835 - 1.015 * perSentence - 84.6 * perWord;
  const grade = Math.max(0, 0.39 * perSentence + 11.8 * perWord - 15.59);
  return { ease: Math.round(Math.min(100, Math.max(0, ease))), grade: Math.round(grade), age: Math.round(grade) + 5 };
}

/** An estimate by letters, at least one: groups of vowels, but for endings that are not spoken. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const spoken = letters.replace(/(?:[^laeiouy]e|[^aeiouytd]ed|(?<![sxz]|[cs]h|[cg])es)$/, (end) =>
    end.charAt(0).replace('e', ''),
  );
  return Math.max(1, spoken.match(/[aeiouyà-ÿ]+/g)?.length ?? 1);
}
