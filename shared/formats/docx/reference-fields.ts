import type { NumberMark } from './number-plan.ts';

/** A stretch of a printed reference: plain words, or a field that prints them. */
export interface ReferencePiece {
  readonly text: string;
  /** The field's instruction, without its name's braces: `REF _p_x \w \h`; null for plain words. */
  readonly field: string | null;
}

/**
 * Cuts the printed words of a reference into words and fields, so that each field's own result is exactly the text that
 * stands there: "section " and `REF … \w \h` for "12(3)(a)". A number that no field can make stays plain.
 */
export function referencePieces(printed: string, targets: readonly NumberMark[]): ReferencePiece[] {
  let pieces: ReferencePiece[] = [{ text: printed, field: null }];
  const outer: NumberMark[] = [];
  let from = 0;
  for (const target of targets) {
    const chain = chainOf(target);
    for (let skip = 0; skip < chain.length; skip += 1) {
      const shown = chain.slice(skip);
      const cut = cutAt(pieces, from, shown, target);
      if (cut === null) continue;
      pieces = cut.pieces;
      from = cut.next;
      outer.push(...chain.slice(0, skip).reverse());
      break;
    }
  }
  // "of Schedule 2", "of Part 3": what the targets stand in, cited after them.
  for (const mark of outer) {
    if (!mark.list && !mark.typed) continue;
    const cut = cutAt(pieces, from, [mark], mark);
    if (cut) pieces = cut.pieces;
  }
  return pieces.filter(({ text }) => text !== '');
}

/** The same pieces with their plain words as `bound` has them, sign for sign; what a field prints is for Word to say. */
export function boundPieces(pieces: readonly ReferencePiece[], bound: string): ReferencePiece[] {
  let from = 0;
  return pieces.map(({ text, field }) => {
    const words = bound.slice(from, (from += text.length));
    return { text: field === null ? words : text, field };
  });
}

/** The numbered provisions from the outermost to the target itself. */
function chainOf(target: NumberMark): NumberMark[] {
  const chain: NumberMark[] = [];
  for (let at: NumberMark | null = target; at; at = at.parent) if (at.token !== '') chain.unshift(at);
  return chain;
}

interface Cut {
  readonly pieces: ReferencePiece[];
  /** Piece from which the next target is looked for. */
  readonly next: number;
}

function cutAt(
  pieces: readonly ReferencePiece[],
  from: number,
  shown: readonly NumberMark[],
  target: NumberMark,
): Cut | null {
  for (const fields of renderings(shown, target)) {
    const wanted = fields.map(({ text }) => text).join('');
    if (wanted === '') continue;
    for (let at = from; at < pieces.length; at += 1) {
      const { text, field } = pieces[at] as ReferencePiece;
      if (field !== null) continue;
      const start = find(text, wanted);
      if (start < 0) continue;
      const before = { text: text.slice(0, start), field: null };
      const after = { text: text.slice(start + wanted.length), field: null };
      const cut = [...pieces.slice(0, at), before, ...fields, after, ...pieces.slice(at + 1)];
      return { pieces: cut, next: at + 1 + fields.length };
    }
  }
  return null;
}

/** The ways to print a chain of numbers, best first: one field in full context, else one field for each number. */
function renderings(shown: readonly NumberMark[], target: NumberMark): ReferencePiece[][] {
  const single = shown.map(numberField);
  const bare = [bareField(shown[0] as NumberMark), ...single.slice(1)];
  if (shown.length < 2 || target.inFull === '' || !target.bookmark) return [single, bare];
  return [[{ text: target.inFull, field: `REF ${target.bookmark} \\w \\h` }], single, bare];
}

function numberField(mark: NumberMark): ReferencePiece {
  if (mark.typed) return { text: mark.token, field: `REF ${mark.typed.bookmark} \\h` };
  // A lone section is referred to in full context too: it goes on being right when the clerk moves it down a level.
  const switches = mark.inFull === mark.token ? '\\w \\h' : '\\n \\h';
  return { text: mark.token, field: mark.bookmark ? `REF ${mark.bookmark} ${switches}` : null };
}

function bareField(mark: NumberMark): ReferencePiece {
  if (mark.typed || !mark.bookmark) return numberField(mark);
  // The keyword REF may be left out (17.16.5.51). LibreOffice, which knows no \\t and would print "Part PART 2", then
  // leaves the text that stands there; Word works it out all the same.
  return { text: mark.bareToken, field: `${mark.bookmark} \\n \\t \\h` };
}

/** Where a number stands by itself, and not as a part of a longer one. */
function find(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + wanted.length] ?? ' ';
    const opens = !/[\p{L}\p{N}]/u.test(wanted[0] ?? '') || !/[\p{L}\p{N}.]/u.test(before);
    const closes = !/[\p{L}\p{N}]/u.test(wanted[wanted.length - 1] ?? '') || !/[\p{L}\p{N}]/u.test(after);
    if (opens && closes) return at;
  }
  return -1;
}
