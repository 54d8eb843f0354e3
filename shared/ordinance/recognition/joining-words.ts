import type { CitingWords, NumberingProfile } from '../../packs/profile.ts';
import { citingOf } from '../citing-words.ts';

/** What may stand between and behind the numbers of a typed reference: the English words, and those of the profile. */
export interface JoiningWords {
  /** What stands between two numbers; sticky. */
  readonly separator: RegExp;
  /** Matches all that stands between two references that are read together: ", and", "read with". */
  readonly coordination: RegExp;
  /** Matches " of " at the beginning of what follows a number. */
  readonly of: RegExp;
  /** The words for "this" as a pattern's alternatives. */
  readonly thisPattern: string;
  /** True if what stands between two numbers makes a range of them. */
  isRange(sign: string): boolean;
  isThis(word: string): boolean;
  /** True if words begin with the profile's own "this". */
  beginsWithThis(words: string): boolean;
  /** True if a word may follow the number of a reference in the middle of a sentence because it joins it to more. */
  joins(word: string): boolean;
}

const known = new WeakMap<NumberingProfile, JoiningWords>();

export function joiningWords(profile: NumberingProfile): JoiningWords {
  let found = known.get(profile);
  if (found === undefined) known.set(profile, (found = compile(citingOf(profile))));
  return found;
}

function compile(own: CitingWords): JoiningWords {
  const and = either('and', own.and);
  const or = either('or', own.or);
  const to = either('to', own.to);
  const comma = either(',', own.comma);
  const thisPattern = either('this', own.this);
  const separator = new RegExp(
    String.raw`\s*(?:${comma})\s*(?:(?:and\/or|${and}|${or})${gapAfter(own.and, own.or)})?` +
      String.raw`|\s+(?:and\/or|${and}|${or}|&)${gapAfter(own.and, own.or)}` +
      String.raw`|\s+(?:up\s+)?(?:${to}|through)${gapAfter(own.to)}(?:and\s+including\s+)?|\s*[–—-]\s*`,
    'uy',
  );
  const beginsWithThis = new RegExp(`^(?:${escaped(own.this)})(?![\\p{L}\\p{M}])`, 'iu');
  const all = new Set([own.and, own.or, own.to, own.of, own.in]);
  return {
    separator,
    coordination: new RegExp(
      String.raw`^\s*(?:${comma})?\s*(?:${and}|${or}|and\/or|read with|as well as)?\s*(?:with\s+)?$`,
      'u',
    ),
    of: new RegExp(String.raw`^\s+(?:respectively\s+)?(?:${either('of', own.of)})\s+`, 'iu'),
    thisPattern,
    isRange: (sign) => sign.trim() === own.to || /\b(?:to|through)\b|[–—-]/.test(sign),
    isThis: (word) => word === 'this' || word === own.this.toLowerCase(),
    beginsWithThis: (words) => beginsWithThis.test(words),
    joins: (word) => all.has(word),
  };
}

const either = (english: string, own: string): string =>
  own === english ? english : `${escaped(own)}|${escaped(english)}`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Where a word is not of Latin letters the number may be written onto it: "و3". */
const gapAfter = (...words: readonly string[]): string =>
  words.every((word) => /^[\p{Script=Latin}\P{L}]+$/u.test(word))
    ? String.raw`\s+`
    : String.raw`(?:\s+|(?<=[^\p{Script=Latin}\s])(?=\d|\())`;
