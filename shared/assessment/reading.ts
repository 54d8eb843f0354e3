import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Heard, PatternIndex, Span } from '../packs/pattern-index.ts';
import { occurs } from '../packs/word-finder.ts';
import type { CompiledSilentPlace, CompiledTriggers } from './compiled-triggers.ts';
import { withoutLawNames } from './law-names.ts';
import type { Passage, Piece, UnitText } from './passages.ts';

/** A passage as the patterns read it. */
export interface Reading {
  /** As shown, and as the patterns read it: of the same length. */
  readonly shown: string;
  readonly read: Heard;
  readonly pieces: readonly (Span & { readonly piece: Piece })[];
  /** The silent place that it stands in; null: it is read. */
  readonly silent: CompiledSilentPlace | null;
}
export interface Place {
  readonly path: readonly ProvisionId[];
  readonly words: string;
}

/** The passages and headings of a unit, with those that lay down no rule marked as silent. */
export function readingsOf(
  text: UnitText,
  { silentPlaces, index }: Pick<CompiledTriggers, 'silentPlaces' | 'index'>,
): { readonly passages: readonly Reading[]; readonly headings: readonly Reading[] } {
  const heardHeadings = text.headings.map((heading) => index.hear(heading.text));
  const silentHeading =
    silentPlaces.find(({ headings }) => heardHeadings.some((heading) => occurs(headings, heading))) ?? null;
  const silentPlaceOf = (passage: Passage, heard: Heard) =>
    silentHeading ??
    silentPlaces.find(({ kinds, text }) => passage.some(({ kind }) => kinds.has(kind)) || occurs(text, heard)) ??
    null;
  const passages = text.passages.map((passage) => readingOf(passage, index, silentPlaceOf));
  const silent = passages.find((passage) => passage.silent !== null && passages.every(({ silent }) => silent !== null));
  const headings = text.headings.map((heading) =>
    readingOf([heading], index, () => silentHeading ?? silent?.silent ?? null),
  );
  return { passages, headings };
}

function readingOf(
  passage: Passage,
  index: PatternIndex,
  silentPlaceOf: (passage: Passage, heard: Heard) => CompiledSilentPlace | null,
): Reading {
  let shown = '';
  const pieces = passage.map((piece) => {
    const from = shown === '' ? 0 : shown.length + 1;
    shown = shown === '' ? piece.text : `${shown} ${piece.text}`;
    return { piece, from, to: shown.length };
  });
  const plain = shown
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
  const heard = index.hear(plain);
  const withoutNames = withoutLawNames(plain);
  const read = withoutNames === plain ? heard : index.hear(withoutNames);
  return { shown, read, pieces, silent: silentPlaceOf(passage, heard) };
}

/** The words that stand in some spans of a reading, and the innermost provision that they reach into. */
export function placeOf({ pieces, shown }: Reading, spans: readonly Span[]): Place {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  const parts = inOrder.flatMap((span) =>
    pieces
      .filter((piece) => piece.from < span.to && piece.to > span.from)
      .map(({ piece, from, to }) => ({ piece, from: Math.max(from, span.from), to: Math.min(to, span.to) })),
  );
  const joined: typeof parts = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.from <= last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, part.to) };
    else joined.push(part);
  }
  const innermost = parts.reduce((a, b) => (b.piece.path.length > a.piece.path.length ? b : a));
  const words = joined.map(({ from, to }) => shown.slice(from, to).trim()).filter((part) => part !== '');
  return { path: innermost.piece.path, words: words.join(' … ') };
}
