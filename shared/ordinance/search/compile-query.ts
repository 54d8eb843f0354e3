import { patternFault } from '../../packs/check-pattern.ts';
import { err, ok, type Result } from '../../result.ts';

/** What a person looks for in the by-law. */
export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** `text` is a regular expression. */
  readonly isPattern: boolean;
  readonly where: 'anywhere' | 'text' | 'headings' | 'definitions';
}

/** A query that can be looked for. One object a query: what was found is remembered by it. */
export interface Matcher {
  readonly query: Query;
  readonly pattern: RegExp;
}

/** `detail` says in plain words what is wrong with the pattern. */
export type QueryFault = { readonly kind: 'nothing' } | { readonly kind: 'pattern'; readonly detail: string };

/**
 * Makes a query ready to be looked for. Words are found in whatever dress they were typed: a space finds a space that
 * does not break, a straight quotation mark or hyphen a curly or unbreakable one. A pattern that may read for ever is
 * refused; one that is merely slow is for the caller to bound.
 */
export function compileQuery(query: Query): Result<Matcher, QueryFault> {
  if (query.text === '') return err({ kind: 'nothing' });
  if (query.isPattern) {
    const detail = patternFault(query.text);
    if (detail !== null) return err({ kind: 'pattern', detail });
  }
  const source = query.isPattern ? query.text : literal(query.text);
  const whole = query.wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])` : source;
  return ok({ query, pattern: new RegExp(whole, query.matchCase ? 'gu' : 'giu') });
}

const dresses = ["'‘’ʼ", '"“”„', '-‐‑', ' \u00a0\u2009\u202f'];

function literal(text: string): string {
  return text.replace(/[\s\S]/gu, (character) => {
    const dress = dresses.find((each) => each.includes(character));
    if (dress !== undefined) return `[${dress.replace('-', '\\-')}]`;
    return character.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&');
  });
}
