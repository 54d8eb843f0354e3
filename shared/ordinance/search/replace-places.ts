import type { Mark } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { Matcher } from './compile-query.ts';
import { replacementFor } from './match-text.ts';
import type { FoundPlace } from './text-search.ts';

/** The words of a place, and what they become. */
export function replacementOf(place: FoundPlace, matcher: Matcher, instead: string): { before: string; after: string } {
  const before = place.line.slice(place.start, place.end);
  return { before, after: replacementFor(before, place.groups, matcher, instead) };
}

/**
 * Replaces the words at places of this very document, in one transform; returns how many. Only what differs is touched,
 * so that bold or a defined term beside it stays; new words look like the first that they replace. A place that holds a
 * reference, a blank or a break is left as it is, and so is one whose words are no longer there.
 */
export function replacePlaces(tr: Transform, places: readonly FoundPlace[], matcher: Matcher, instead: string): number {
  let replaced = 0;
  for (const place of places.toSorted((a, b) => b.from - a.from)) {
    const { before, after } = replacementOf(place, matcher, instead);
    if (!place.canReplace || before === after || !holds(tr, place, before)) continue;
    const { start, end } = sharedEnds(before, after);
    const from = place.from + start;
    const to = place.to - end;
    const words = after.slice(start, after.length - end);
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, tr.doc.type.schema.text(words, marksAt(tr, from, from === to && start > 0)));
    replaced++;
  }
  return replaced;
}

function holds(tr: Transform, { from, to }: FoundPlace, words: string): boolean {
  return to <= tr.doc.content.size && to - from === words.length && tr.doc.textBetween(from, to, '\n', '\n') === words;
}

/** The marks of the character after a position, or of the one before. */
function marksAt(tr: Transform, pos: number, isBefore: boolean): readonly Mark[] {
  const $pos = tr.doc.resolve(pos);
  return (isBefore ? $pos.nodeBefore : $pos.nodeAfter)?.marks ?? [];
}

/** How many UTF-16 units two texts share at the start and, beyond that, at the end; never half a character. */
function sharedEnds(before: string, after: string): { start: number; end: number } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  if (isHalf(before, start) || isHalf(after, start)) start--;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && (isHalf(before, before.length - end) || isHalf(after, after.length - end))) end--;
  return { start, end };
}

/** Whether a place in a text lies between the two units of one character. */
const isHalf = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
