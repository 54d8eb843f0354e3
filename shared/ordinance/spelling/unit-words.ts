import type { Node } from '@tiptap/pm/model';
import { type UnitLine, unitLines } from '../definition/unit-lines.ts';
import type { ProvisionId } from '../provision-id.ts';
import { sentenceStart } from '../sentence-start.ts';

/** A word whose spelling can be judged, where it stands. */
export interface PlacedWord {
  readonly word: string;
  /** The lowest identified node around it, and the place in that one's own lines. */
  readonly provision: ProvisionId;
  readonly from: number;
  /** Which line of the unit holds it. */
  readonly line: number;
  /** It begins a sentence with a capital, so that it may be a name as well. */
  readonly isStart: boolean;
}

export interface UnitWords {
  readonly all: readonly PlacedWord[];
  readonly distinct: ReadonlySet<string>;
  /** Words with a capital in the middle of a sentence: names. */
  readonly names: ReadonlySet<string>;
  /** How many words of each line, and of each provision's own lines, can be judged. */
  readonly perLine: readonly number[];
  readonly perProvision: ReadonlyMap<ProvisionId, number>;
}

const known = new WeakMap<Node, UnitWords>();

/**
 * The words of a top node that a dictionary can judge: not names, numbers, short forms, addresses, citations, blanks,
 * what stands in quotation marks or square brackets, nor notes and words quoted from elsewhere.
 */
export function unitWords(unit: Node): UnitWords {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, (found = collect(unit)));
  return found;
}

function collect(unit: Node): UnitWords {
  const names = new Set<string>();
  const all: PlacedWord[] = [];
  const perLine: number[] = [];
  const perProvision = new Map<ProvisionId, number>();
  for (const [line, one] of unitLines(unit).entries()) {
    const before = all.length;
    for (const { word, at } of tokens(spared(one))) {
      const isCapital = /^\p{Lu}/u.test(word);
      const isStart = isCapital && startsSentence(one, at);
      const isName =
        isCapital && (!isStart || isListedName(one) || /^,?\s+\p{Lu}\p{Ll}/u.test(one.text.slice(at + word.length)));
      if (isName) names.add(word);
      else all.push({ word, provision: one.id, from: one.start + at, line, isStart });
    }
    perLine.push(all.length - before);
    perProvision.set(one.id, (perProvision.get(one.id) ?? 0) + all.length - before);
  }
  return { all, distinct: new Set(all.map(({ word }) => word)), names, perLine, perProvision };
}

/**
 * True if a word that no dictionary knows is of another language: a third and more of its line is unknown, or a fifth
 * of its provision, as in a table of signs in three languages. `wrong` holds all such words of the top node.
 */
export function isForeign({ line, provision }: PlacedWord, wrong: readonly PlacedWord[], words: UnitWords): boolean {
  if (wrong.length < 4) return false;
  const inLine = wrong.filter((one) => one.line === line).length;
  if (inLine >= 4 && inLine * 3 >= (words.perLine[line] ?? 0)) return true;
  const inProvision = wrong.filter((one) => one.provision === provision).length;
  return inProvision >= 12 && inProvision * 5 >= (words.perProvision.get(provision) ?? 0);
}

/** "Pinelands" in a list of places or a cell: one to three words that all begin with a capital. */
function isListedName({ line, text, provision }: UnitLine): boolean {
  if (line.type.name !== 'p' || !listed.has(provision.type.name)) return false;
  const words = text.match(/\p{L}[^\s]*/gu) ?? [];
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}
const listed: ReadonlySet<string> = new Set(['paragraph', 'subparagraph', 'item', 'table']);

const startsSentence = ({ text, provision }: UnitLine, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    !/[\p{L}\p{N}]/u.test(before) || /[:—–]\s*["“‘(]?$/u.test(before) || sentenceStart(provision.type.name, before)
  );
};

/** The text of a line, of the same length, with spaces in place of what no dictionary knows. */
function spared({ line, text }: UnitLine): string {
  let out = text;
  const spare = (from: number, to: number): void => {
    out = out.slice(0, from) + ' '.repeat(to - from) + out.slice(to);
  };
  let plain = 0;
  const italics: [number, number][] = [];
  line.forEach((child, offset) => {
    const marks = new Set(child.marks.map(({ type }) => type.name));
    if (marks.has('citation')) spare(offset, offset + child.nodeSize);
    if (marks.has('italic')) italics.push([offset, offset + child.nodeSize]);
    else plain += child.textContent.trim().length;
  });
  // Words in another letter than those around them are of another language, or titles of books and ships.
  if (plain > 0) for (const [from, to] of italics) spare(from, to);
  for (const { 0: whole, index } of text.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})|\[[^\]]*\]/gu))
    spare(index, index + whole.length);
  return out;
}

interface Token {
  readonly word: string;
  readonly at: number;
}

function* tokens(text: string): Generator<Token> {
  for (const { 0: chunk, index } of text.matchAll(/[^\s–—/(){}[\]"“”«»,;:!?…<>|=+*&%]+/gu)) {
    const start = /^[^\p{L}\p{N}\uFFFC@_]*/u.exec(chunk)?.[0].length ?? 0;
    const word = chunk
      .slice(start)
      .replace(/[^\p{L}\p{M}\p{N}\uFFFC@_]+$/u, '')
      .replace(/['’]s$/i, '');
    if (isJudged(word)) yield { word, at: index + start };
  }
}

const isJudged = (word: string): boolean =>
  word.length > 2 &&
  /^[\p{Script=Latin}\p{M}'’‑-]+$/u.test(word) &&
  // Short forms, "McDonald", roman numbers.
  !/^[\p{Lu}\p{M}'’‑-]+s?$/u.test(word) &&
  !/\p{Ll}\p{Lu}/u.test(word) &&
  !/^[ivxlc]+$/.test(word);
