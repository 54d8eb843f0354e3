import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { CompiledLexical, CompiledStructural, CompiledTriggers } from './compiled-triggers.ts';
import { occurs } from './compiled-triggers.ts';
import type { Passage, Piece, UnitText } from './passages.ts';
import { type PromptMatch, promptMatch } from './prompt-match.ts';

/** What one unit contributes to a trigger that looks at the whole document. */
export interface Presence {
  readonly present: boolean;
  readonly andPresent: boolean;
  readonly absent: boolean;
  /** The first words that are present. */
  readonly match: string;
}
export interface UnitMatches {
  readonly matches: readonly PromptMatch[];
  /** One for each trigger of `inDocument`, in its order. */
  readonly presence: readonly Presence[];
}

interface Reading {
  /** As shown, and as the patterns read it: of the same length. */
  readonly shown: string;
  readonly read: string;
  readonly pieces: readonly { readonly piece: Piece; readonly from: number; readonly to: number }[];
}
interface Place {
  readonly path: readonly ProvisionId[];
  readonly words: string;
}

/** Every match of every trigger in one unit. */
export function matchUnit(text: UnitText, triggers: CompiledTriggers): UnitMatches {
  const passages = text.passages.map(readingOf);
  const headings = text.headings.map((heading) => readingOf([heading]));
  // What stands nowhere in the whole cannot stand in a passage: most triggers end here.
  const whole = passages.map(({ read }) => read).join('\n\n');
  const all = [whole, ...headings.map(({ read }) => read)].join('\n\n');
  const matches: PromptMatch[] = [];
  for (const trigger of triggers.lexical) matches.push(...lexicalMatches(trigger, passages, headings, all));
  for (const trigger of triggers.inSection) {
    const presence = presenceOf(trigger, passages, whole, all);
    if (!presence.present || !presence.andPresent || presence.absent) continue;
    const places = passages.flatMap((passage) => placesOf(trigger.match, null, passage));
    const place = commonPath(places.map(({ path }) => path)).at(-1) ?? null;
    matches.push(promptMatch(trigger.trigger, place, presence.match));
  }
  return { matches, presence: triggers.inDocument.map((trigger) => presenceOf(trigger, passages, whole, all)) };
}

/** One match for each provision; a heading speaks only where the words below it did not. */
function lexicalMatches(
  { trigger, match, exclude }: CompiledLexical,
  passages: readonly Reading[],
  headings: readonly Reading[],
  all: string,
): PromptMatch[] {
  if (!occurs(match, all)) return [];
  const found = (readings: readonly Reading[]) => {
    const byProvision = new Map<ProvisionId | null, PromptMatch>();
    for (const { path, words } of readings.flatMap((reading) => placesOf(match, exclude, reading))) {
      const provision = path.at(-1) ?? null;
      if (!byProvision.has(provision)) byProvision.set(provision, promptMatch(trigger, provision, words));
    }
    return [...byProvision.values()];
  };
  const inText = found(passages);
  return inText.length > 0 ? inText : found(headings);
}

function presenceOf(
  { match, andPresent, absent }: CompiledStructural,
  passages: readonly Reading[],
  whole: string,
  all: string,
): Presence {
  const words = occurs(match, whole) ? firstWords(match, passages) : null;
  return {
    present: words !== null,
    andPresent: andPresent === null || passages.some(({ read }) => occurs(andPresent, read)),
    absent: absent !== null && occurs(absent, all),
    match: words ?? '',
  };
}

function firstWords(match: RegExp, passages: readonly Reading[]): string | null {
  for (const passage of passages) {
    const [first] = placesOf(match, null, passage);
    // A pattern that takes any text at all names no words.
    if (first) return first.words.length > 1 ? first.words : '';
  }
  return null;
}

/** Where a pattern matches: the words, and the innermost provision that they reach into. */
function placesOf(match: RegExp, exclude: RegExp | null, reading: Reading): Place[] {
  if (!occurs(match, reading.read)) return [];
  // Blanked out with a character that no pattern takes for a space, so that words do not meet across the gap.
  const read = exclude === null ? reading.read : reading.read.replace(exclude, (words) => '\0'.repeat(words.length));
  match.lastIndex = 0;
  return [...read.matchAll(match)].flatMap((found) => {
    const [words] = found;
    if (words.trim() === '') return [];
    const [from, to] = [found.index, found.index + words.length];
    const touched = reading.pieces.filter((piece) => piece.from < to && piece.to > from);
    const innermost = touched.reduce((a, b) => (b.piece.path.length > a.piece.path.length ? b : a), touched[0] as Span);
    const parts = touched.map((piece) =>
      reading.shown.slice(Math.max(piece.from, from), Math.min(piece.to, to)).trim(),
    );
    return [{ path: innermost.piece.path, words: parts.filter((part) => part !== '').join(' … ') }];
  });
}
type Span = Reading['pieces'][number];

function readingOf(passage: Passage): Reading {
  let shown = '';
  const pieces = passage.map((piece) => {
    const from = shown === '' ? 0 : shown.length + 1;
    shown = shown === '' ? piece.text : `${shown} ${piece.text}`;
    return { piece, from, to: shown.length };
  });
  const read = shown
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
  return { shown, read, pieces };
}

function commonPath(paths: readonly (readonly ProvisionId[])[]): readonly ProvisionId[] {
  const [first = [], ...others] = paths;
  const differs = first.findIndex((id, index) => others.some((path) => path[index] !== id));
  return differs < 0 ? first : first.slice(0, differs);
}
