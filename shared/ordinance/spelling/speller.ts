// oxlint-disable-next-line typescript/triple-slash-reference -- the types of a library that brings none
/// <reference path="./nspell.d.ts" />
import nspell from 'nspell';
import { isLawWord } from './law-words.ts';

/** Says of words whether they are right, by one dictionary. */
export interface Speller {
  isRight(word: string): boolean;
  /** At most five words that may be meant, the likeliest first. Costs up to a second. */
  suggest(word: string): readonly string[];
}

/** Longer words cost seconds and lead nowhere. */
const longest = 24;

/** The speller of a Hunspell dictionary, given as the texts of its two files. Dear to make: about 20 MB, half a second. */
export function makeSpeller(aff: string, dic: string): Speller {
  const dictionary = nspell(aff, dic);
  const isKnown = (word: string): boolean => {
    if (isLawWord(word) || dictionary.correct(word)) return true;
    // British dictionaries have -ise alone, though -ize is as old and as British.
    const other = word.replace(/(i|y)z(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1s$2');
    return other !== word && dictionary.correct(other);
  };
  const isRight = (word: string): boolean => {
    const plain = plainOf(word);
    if (isKnown(plain)) return true;
    if (!plain.includes('-')) return isKnown(withoutBeginning(plain));
    if (isKnown(plain.replaceAll('-', ''))) return true;
    return plain.split('-').every((part) => part.length < 3 || beginnings.has(part.toLowerCase()) || isRight(part));
  };
  return {
    isRight,
    suggest: (word) => {
      const plain = plainOf(word);
      if (plain.length > longest) return [];
      if (plain.includes('-')) return compound(plain, dictionary, isRight);
      return [...new Set([...twoWords(plain, dictionary), ...dictionary.suggest(plain)])].slice(0, 5);
    },
  };
}

/** As dictionaries write: a straight apostrophe, a plain hyphen, "creche" without its accent. */
const plainOf = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('‑', '-');

const beginnings: ReadonlySet<string> = new Set(
  'anti bi co counter cross cyber de eco electro ex extra hydro inter intra macro mega micro mid mini mono multi non over peri post pre pro re semi socio sub super trans tri ultra un under uni'.split(
    ' ',
  ),
);

/** "subcontractor" is right if "contractor" is: dictionaries have few of what English puts together at will. */
const withoutBeginning = (word: string): string =>
  word.replace(/^(?:non|sub|pre|re|de|co|un|inter|multi|micro|over|under|mis)(?=\p{L}{5})/iu, '');

/** "ofaccess" is "of access": a space that was lost. */
function twoWords(word: string, dictionary: { correct(word: string): boolean }): string[] {
  const found: string[] = [];
  for (let at = 2; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if ((at > 2 || short.has(first.toLowerCase())) && dictionary.correct(first) && dictionary.correct(second))
      found.push(`${first} ${second}`);
  }
  return found.slice(0, 2);
}

const short: ReadonlySet<string> = new Set([
  'an',
  'as',
  'at',
  'be',
  'by',
  'if',
  'in',
  'is',
  'it',
  'no',
  'of',
  'on',
  'or',
  'to',
]);

/** A compound with its wrong parts put right; none unless each has a suggestion. */
function compound(
  word: string,
  dictionary: { suggest(word: string): readonly string[] },
  isRight: (part: string) => boolean,
): readonly string[] {
  const parts = word
    .split('-')
    .map((part) => (part.length < 3 || beginnings.has(part) || isRight(part) ? part : dictionary.suggest(part)[0]));
  return parts.every((part) => part !== undefined) ? [parts.join('-')] : [];
}
