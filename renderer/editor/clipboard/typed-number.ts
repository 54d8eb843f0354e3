import { levelOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { isInsertion, parseOrdinal } from '../../../shared/ordinance/number-series.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';

/** A number that somebody typed or a list printed, taken off its line. */
export interface TypedNumber {
  /** Bare: "3A", "b". */
  readonly bare: string;
  readonly shape: 'part' | 'chapter' | 'schedule' | 'plain' | 'bracketed' | 'dotted';
  /** Characters of the line that it took, white space after it included. */
  readonly length: number;
}

const container = /^(part|chapter|schedule)\s+(\d{1,3}[A-Z]?|[IVXLC]{1,7}|[A-Z])(?![\p{L}\d])\s*[.:—–-]?\s*/iu;
const worded = /^(?:section|sec\.|article|§)\s*(\d{1,3}[A-Z]{0,2})[.:)]?(?:\s+|$)/i;
const dotted = /^(\d{1,3}(?:\.\d{1,3}[A-Z]?){1,4})[.)]?(?:\s+|$)/;
const plain = /^(\d{1,3}[A-Z]{0,2})[.)](?:\s+|(?=\()|$)/;
const bracketed = /^\((\d{1,3}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,5})\)\s*/;
const halfBracketed = /^([a-z]|[ivxl]{2,6})\)\s+/;
const bare = /^(\d{1,3}[A-Z]{0,2})$/;

/**
 * The number at the start of a line, if there is one. A word such as "Part 2 applies" in a running sentence is none:
 * what follows "Part 2" must be a heading, in capitals, or nothing. `alone`: the text is a number by itself, as Word's
 * lists give it.
 */
export function typedNumber(text: string, alone = false): TypedNumber | null {
  const found = container.exec(text);
  if (found && standsAsHeading(text, found[0].length, found[1] ?? '')) {
    const shape = (found[1] ?? '').toLowerCase() as 'part' | 'chapter' | 'schedule';
    return { bare: found[2] ?? '', shape, length: found[0].length };
  }
  const numbered = worded.exec(text);
  if (numbered && (alone || !/^\S+\s*\d+[A-Z]*\s+[a-z]/.test(text))) return number(numbered, 'plain');
  const path = dotted.exec(text);
  if (path) return number(path, 'dotted');
  const simple = plain.exec(text) ?? (alone ? bare.exec(text.trim()) : null);
  if (simple) return number(simple, 'plain');
  const inBrackets =
    bracketed.exec(text) ?? halfBracketed.exec(text) ?? (alone ? /^([a-z]{1,5}|[A-Z])[.)]?$/.exec(text.trim()) : null);
  if (inBrackets && isNumberWord(inBrackets[1] ?? '')) return number(inBrackets, 'bracketed');
  return null;
}

/** One reading of a number: the level it would stand at and its place in that level's series (null: "3A"). */
export interface NumberReading {
  readonly kind: ProvisionKind;
  readonly ordinal: number | null;
}

const bodyKinds = ['section', 'subsection', 'paragraph', 'subparagraph', 'item'] as const;

/** The levels that a number can mean in a profile, outermost first; as most houses write them if the profile knows none. */
export function readingsOf(number: TypedNumber, numbering: NumberingProfile): NumberReading[] {
  if (number.shape === 'part' || number.shape === 'chapter' || number.shape === 'schedule') {
    const schemes = ['decimal', 'upper-roman', 'upper-alpha'] as const;
    const ordinal =
      schemes.map((scheme) => parseOrdinal(number.bare, scheme, 'doubled')).find((n) => n !== null) ?? null;
    return [{ kind: number.shape, ordinal }];
  }
  if (number.shape === 'dotted') {
    const steps = number.bare.split('.');
    const kind = bodyKinds[steps.length - 1] ?? 'item';
    return [{ kind, ordinal: parseOrdinal(steps.at(-1) ?? '', 'decimal', 'doubled') }];
  }
  const known = bodyKinds.flatMap((kind): NumberReading[] => {
    const { label, scheme, afterZ } = numbering.body[kind];
    if (scheme === 'none' || label.includes('(') !== (number.shape === 'bracketed')) return [];
    return read(kind, number.bare, scheme, afterZ);
  });
  if (known.length > 0) return known;
  if (number.shape === 'plain') return read('section', number.bare, 'decimal', 'doubled');
  return (
    [
      ['subsection', 'decimal'],
      ['paragraph', 'lower-alpha'],
      ['subparagraph', 'lower-roman'],
      ['item', 'upper-alpha'],
    ] as const
  ).flatMap(([kind, scheme]) => read(kind, number.bare, scheme, 'doubled'));
}

/** True if `a` stands above `b`. */
export const isAbove = (a: ProvisionKind, b: ProvisionKind): boolean => (levelOf(a) ?? 9) < (levelOf(b) ?? 9);

function read(
  kind: ProvisionKind,
  text: string,
  scheme: Parameters<typeof parseOrdinal>[1],
  afterZ: Parameters<typeof parseOrdinal>[2],
): NumberReading[] {
  const ordinal = isInsertion(text) ? null : parseOrdinal(text, scheme, afterZ);
  if (ordinal !== null) return [{ kind, ordinal }];
  const inserted =
    scheme === 'decimal' ? /^\d+[A-Z]+$/.test(text) : scheme === 'lower-alpha' && /^z?[a-z]{2}$/.test(text);
  return inserted ? [{ kind, ordinal: null }] : [];
}

/** "(and)" and "(the council)" open with a bracket too. */
function isNumberWord(word: string): boolean {
  return word.length <= 2 || /^([ivxlc]+|[IVXLC]+|([a-z])\2+|\d+[A-Z]*)$/.test(word);
}

function number(match: RegExpExecArray, shape: TypedNumber['shape']): TypedNumber {
  return { bare: match[1] ?? '', shape, length: match[0].length };
}

function standsAsHeading(text: string, length: number, word: string): boolean {
  const rest = text.slice(length);
  if (rest === '') return true;
  if (text.length > 150 || /[.;,]$/.test(rest)) return false;
  return word === word.toUpperCase() || /^\p{Lu}/u.test(rest);
}
