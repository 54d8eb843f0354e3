import { bareTerm, stem, termKey, termPattern } from './term-pattern.ts';

/** A term as it is looked for; the same object as long as anybody defines it so. */
export interface Term {
  readonly text: string;
  readonly key: string;
  readonly pattern: RegExp;
  /** The stems of its words: a line without one of them does not use it. */
  readonly stems: readonly string[];
}

/** The terms that a document defines. What was found by `base` needs only the `added` terms to be looked for besides. */
export class TermIndex {
  readonly byText: ReadonlyMap<string, Term>;
  readonly byStem: ReadonlyMap<string, readonly Term[]>;
  readonly added: readonly Term[];

  constructor(
    texts: ReadonlySet<string>,
    public base: TermIndex | null,
  ) {
    this.byText = new Map([...texts].map((text) => [text, base?.byText.get(text) ?? makeTerm(text)]));
    this.added = [...this.byText.values()].filter(({ text }) => base?.byText.has(text) !== true);
    const byStem = new Map<string, Term[]>();
    for (const term of this.byText.values()) {
      const [first = ''] = term.stems;
      const others = byStem.get(first);
      if (others === undefined) byStem.set(first, [term]);
      else others.push(term);
    }
    this.byStem = byStem;
    // One step back is enough: what was not looked at since then is looked at anew.
    if (base !== null) base.base = null;
  }
}

/** The index of these terms; the one before, if they are the same. */
export function termIndex(texts: ReadonlySet<string>, before: TermIndex | null): TermIndex {
  const isSame =
    before !== null && before.byText.size === texts.size && [...texts].every((text) => before.byText.has(text));
  return isSame ? before : new TermIndex(texts, before);
}

const makeTerm = (text: string): Term => {
  const words = bareTerm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return { text, key: termKey(text), pattern: termPattern(text), stems: words.map(stem) };
};
