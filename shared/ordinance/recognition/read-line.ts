import type { LevelWord, LevelWords } from './level-words.ts';
import { followsEnactment, isBesideEnactment, type Belonging, belonging } from './other-enactments.ts';
import type { SpokenNumber, SpokenReference } from './spoken-reference.ts';

/** The references typed in one line, in order; none overlaps another. */
export function readLine(text: string, words: LevelWords): SpokenReference[] {
  const found: SpokenReference[] = [];
  const pattern = new RegExp(words.pattern);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const reference = readAt(text, match, words);
    if (reference === null) continue;
    found.push(reference);
    pattern.lastIndex = Math.max(pattern.lastIndex, reference.to);
  }
  return shareEnactments(found, text, words);
}

/** In "section 4 or section 5 of the Act" both are of the Act. */
function shareEnactments(found: SpokenReference[], text: string, { joining }: LevelWords): SpokenReference[] {
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i], found[i + 1]];
    if (one === undefined || !next?.isExternal || one.isExternal || one.ofThisLaw || one.word !== next.word) continue;
    if (one.within === null && joining.coordination.test(text.slice(one.to, next.from)) && one.numbers.length > 0) {
      found[i] = { ...one, isExternal: true, ofName: next.ofName };
    }
  }
  return found;
}

function readAt(text: string, match: RegExpExecArray, words: LevelWords): SpokenReference | null {
  const [whole, article = '', spelt, short] = match;
  const name = spelt ?? short ?? '';
  const word = words.word(name);
  if (word === undefined) return null;
  const end = match.index + whole.length;
  const start = end - name.length;
  const numbers = readNumbers(text, end, word, name, words);
  const isPlural = words.isPlural(name);
  const isThis = words.joining.isThis(article.toLowerCase());
  const pointer = numbers.length > 0 || isPlural ? null : isThis ? 'this' : pointerOf(article, name, word);
  const last = numbers.at(-1);
  if (last === undefined && pointer === null) return null;
  const to = last?.to ?? end;
  const from = pointer === null ? start : match.index;
  const of = belonging(text, to, words.joining);
  if (pointer !== null && of.kind !== 'nothing' && of.kind !== 'this-law') return null;
  return withBelonging({ word, pointer, isPlural, numbers, from, to, ...unbound }, of, text, words);
}

const unbound = { within: null, ofName: null, ofThisLaw: false, isExternal: false };

function pointerOf(article: string, name: string, word: LevelWord): SpokenReference['pointer'] {
  const said = article.toLowerCase();
  // "that part of the town" is no Part: a group takes a capital.
  const isTitle = !word.body.some((kind) => groups.has(kind)) || /^\p{Lu}/u.test(name);
  if (said === 'that') return isTitle ? 'that' : null;
  return said === 'the' && word.name === 'schedule' && name.startsWith('S') ? 'the' : null;
}

function withBelonging(
  reference: SpokenReference,
  of: Belonging,
  text: string,
  words: LevelWords,
): SpokenReference | null {
  if (of.kind === 'live-reference') return null;
  if (of.kind === 'this-law') return { ...reference, ofThisLaw: true };
  if (of.kind === 'something') {
    const inner = readInner(text, of.from, words);
    if (inner !== null) {
      return { ...reference, within: inner, to: inner.to, ofThisLaw: inner.ofThisLaw, isExternal: inner.isExternal };
    }
    if (words.joining.beginsWithThis(text.slice(of.from))) return { ...reference, ofThisLaw: true };
    return { ...reference, ofName: text.slice(of.from, of.from + 100).toLowerCase(), isExternal: true };
  }
  if (reference.pointer !== null) return reference;
  const isExternal =
    of.kind === 'enactment' || followsEnactment(text, reference.from) || isBesideEnactment(text, reference.to);
  return { ...reference, isExternal };
}

/** The reference that begins just here, with or without "the", "this" or "that". */
function readInner(text: string, at: number, words: LevelWords): SpokenReference | null {
  const pattern = new RegExp(words.pattern.source, 'iuy');
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const inner = readAt(text, match, words);
  if (inner !== null || match[1]?.toLowerCase() !== 'that') return inner;
  const word = words.word(match[2] ?? '');
  const to = at + match[0].length;
  return word === undefined ? null : { word, pointer: 'that', isPlural: false, numbers: [], from: at, to, ...unbound };
}

// A number of a section ("12", "3A", "8.5.3", "19.40.050") or of what is counted in brackets, with its steps.
const step = String.raw`[ \u00a0]?\([ ]?(?:\d{1,3}[A-Za-z]{0,2}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]{1,7}|[IVXLC]{1,7})[ ]?\)`;
const provisionNumber = new RegExp(
  String.raw`((?:\d{1,4}[A-Z]{0,2}(?:\.\d{1,4}[A-Z]{0,2})*(?![\p{L}\p{N}]|[/%]))?(?:${step})*)`,
  'uy',
);
const groupNumber = /(\d{1,3}[A-Z]?|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}(])/uy;
const gap = /[\s\u00a0]*/y;
const groups: ReadonlySet<string> = new Set(['part', 'chapter', 'schedule']);

function readNumbers(text: string, at: number, word: LevelWord, name: string, words: LevelWords): SpokenNumber[] {
  const isGroup = word.body.some((kind) => groups.has(kind));
  const isPlural = words.isPlural(name);
  const { separator, isRange, joins } = words.joining;
  const numbers: SpokenNumber[] = [];
  gap.lastIndex = at;
  let from = at + (gap.exec(text)?.[0].length ?? 0);
  let endsRange = false;
  for (;;) {
    const number = isGroup
      ? readGroupNumber(text, from, name, numbers[0], endsRange)
      : readNumber(text, from, endsRange);
    if (number === null) break;
    // "in part 4 hours": only a capital makes a title of it.
    const mayCount = isGroup ? !/^\p{Lu}/u.test(name) : numbers.length > 0 && !number.bracketed;
    if (mayCount && isCount(text, number, isPlural || isGroup, joins)) break;
    numbers.push(number);
    separator.lastIndex = number.to;
    const sign = separator.exec(text)?.[0];
    if (sign === undefined) break;
    endsRange = isRange(sign);
    from = number.to + sign.length;
  }
  return numbers;
}

function readNumber(text: string, at: number, endsRange: boolean): SpokenNumber | null {
  provisionNumber.lastIndex = at;
  const found = provisionNumber.exec(text)?.[0] ?? '';
  if (found === '') return null;
  const steps = found.match(/[\p{L}\p{N}.]+/gu) ?? [];
  return { steps, bracketed: /^\s?\(/.test(found), endsRange, to: at + found.length };
}

/** "Part A" takes a capital in the word, and a letter carries on only from a letter: "Chapter 2, A person …". */
function readGroupNumber(
  text: string,
  at: number,
  name: string,
  first: SpokenNumber | undefined,
  endsRange: boolean,
): SpokenNumber | null {
  groupNumber.lastIndex = at;
  const found = groupNumber.exec(text)?.[1];
  if (found === undefined) return null;
  const isFigure = /^\d/.test(found);
  if (!isFigure && !/^\p{Lu}/u.test(name)) return null;
  if (first !== undefined && /^\d/.test(first.steps[0] ?? '') !== isFigure) return null;
  return { steps: [found], bracketed: false, endsRange, to: at + found.length };
}

/** True if a number that follows a comma or "and" rather counts what comes after it: "section 12 and 14 days". */
function isCount(text: string, number: SpokenNumber, isPlural: boolean, joins: (word: string) => boolean): boolean {
  if (number.steps.length > 1) return false;
  const next = /^[\s\u00a0]+(\p{L}+)/u.exec(text.slice(number.to, number.to + 30))?.[1] ?? '';
  if (units.has(next.toLowerCase())) return true;
  return !isPlural && /^\p{Ll}/u.test(next) && !afterNumbers.has(next) && !joins(next);
}
const units: ReadonlySet<string> = new Set(
  'day days working calendar month months year years hour hours minute minutes week weeks metre metres m mm cm km kg litre litres square per percent degrees copies persons people'.split(
    ' ',
  ),
);
const afterNumbers: ReadonlySet<string> = new Set(
  'of in or and to shall must is are may has have does do apply applies by which with as where if unless read above below hereof relating the for on that when was were will would can cannot under from but insofar except whichever commits'.split(
    ' ',
  ),
);
