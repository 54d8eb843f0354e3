import { capital, edge, isWordCharacter, least, longestWord, requiredWords, telling } from './required-words.ts';

/** Patterns that are learnt with each text, so that no text waits for them all; until all are, all are tried. */
const atATime = 10;
/** Of what a pattern requires, so many sets of words tell it from most texts. */
const mostClauses = 2;
/** Different words that are remembered; a long ordinance has a few thousand. */
const mostTokens = 20_000;

/** One pattern, compiled once for all the prompts that use it. */
export interface Pattern {
  readonly index: number;
  /** With the flags g and i: `lastIndex` must be set before use. */
  readonly expression: RegExp;
}
export interface Span {
  readonly from: number;
  readonly to: number;
}
/** A text, and which patterns are worth trying in it. */
export interface Heard {
  readonly text: string;
  /** By the index of a pattern; 0: it stands nowhere in the text. */
  readonly may: Uint8Array;
  /** What was found so far, by the index of the pattern. */
  readonly found: Map<number, readonly Span[]>;
}

/**
 * All patterns of a set of packs. A look at each word of a text tells the few patterns that can stand in it by the words
 * that they require, so that thousands of patterns cost hardly more than those that are found.
 */
export class PatternIndex {
  private readonly patterns = new Map<string, Pattern>();
  private known = 0;
  private readonly always: number[] = [];
  /** By pattern: of how many sets a text must hold a word. */
  private readonly wants: number[] = [];
  /** Sets of words: by their words the number of the set, and by that number the patterns that want it. */
  private readonly clauses = new Map<string, number>();
  private readonly wantedBy: number[][] = [];
  /** By word: the sets that it is in. */
  private readonly setsOf = new Map<string, number[]>();
  /** By what stands between spaces in a text: the sets that it has a word of. */
  private readonly tokens = new Map<string, readonly number[]>();
  private texts = 0;
  /** The text in which a set was met last. */
  private metIn = new Uint32Array(0);

  pattern(source: string): Pattern {
    let pattern = this.patterns.get(source);
    if (!pattern) {
      pattern = { index: this.patterns.size, expression: new RegExp(source, 'gi') };
      this.patterns.set(source, pattern);
    }
    return pattern;
  }

  hear(text: string): Heard {
    const may = new Uint8Array(this.patterns.size);
    this.texts += 1;
    if (this.known < this.patterns.size) {
      this.learn();
      return { text, may: may.fill(1), found: new Map() };
    }
    for (const index of this.always) may[index] = 1;
    const met = new Uint8Array(this.patterns.size);
    const { metIn, texts } = this;
    for (const token of text.split(' ')) {
      for (const set of this.setsIn(token)) {
        if (metIn[set] === texts) continue;
        metIn[set] = texts;
        for (const index of this.wantedBy[set] ?? []) {
          met[index] = (met[index] ?? 0) + 1;
          if (met[index] === this.wants[index]) may[index] = 1;
        }
      }
    }
    return { text, may, found: new Map() };
  }

  /** A text that is all there is to read: learning what its patterns require would cost more than trying them all. */
  hearOnly(text: string): Heard {
    return { text, may: new Uint8Array(this.patterns.size).fill(1), found: new Map() };
  }

  /** The sets of which a word, with the signs around it, holds one. */
  private setsIn(token: string): readonly number[] {
    let sets = this.tokens.get(token);
    if (!sets) {
      const found = new Set<number>();
      const signs = withEdges(token);
      for (let from = 0; from < signs.length; from += 1) {
        for (let to = from + 1; to <= Math.min(signs.length, from + longestWord); to += 1) {
          for (const set of this.setsOf.get(signs.slice(from, to)) ?? []) found.add(set);
        }
      }
      if (this.tokens.size >= mostTokens) this.tokens.clear();
      this.tokens.set(token, (sets = [...found]));
    }
    return sets;
  }

  private learn(): void {
    for (const { index, expression } of [...this.patterns.values()].slice(this.known, this.known + atATime)) {
      const [first, ...others] = requiredWords(expression.source).toSorted((a, b) => telling(b) - telling(a));
      const further = others.filter((clause) => telling(clause) > least).slice(0, mostClauses - 1);
      const sets = new Set((first === undefined ? [] : [first, ...further]).map((clause) => this.setFor(clause)));
      for (const set of sets) this.wantedBy[set]?.push(index);
      this.wants.push(sets.size);
      if (sets.size === 0) this.always.push(index);
      this.known += 1;
    }
    this.tokens.clear();
    this.metIn = new Uint32Array(this.wantedBy.length);
  }

  private setFor(clause: readonly string[]): number {
    const name = clause.toSorted().join(' ');
    let set = this.clauses.get(name);
    if (set === undefined) {
      set = this.wantedBy.push([]) - 1;
      this.clauses.set(name, set);
      for (const word of clause) {
        const sets = this.setsOf.get(word);
        if (sets) sets.push(set);
        else this.setsOf.set(word, [set]);
      }
    }
    return set;
  }
}

/** A text in capitals, with a sign wherever a word begins or ends. */
function withEdges(text: string): string {
  let result = '';
  let wasWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isWord = isWordCharacter(text.charCodeAt(at));
    const character = text.charAt(at);
    result += (isWord === wasWord ? '' : edge) + (character === edge ? '\0' : capital(character));
    wasWord = isWord;
  }
  return wasWord ? result + edge : result;
}
