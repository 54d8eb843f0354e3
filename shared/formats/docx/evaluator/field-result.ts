import type { BodyField, BodyPart, Bookmark } from './read-body.ts';
import type { ListPlace } from './count-numbers.ts';

/**
 * What Word prints for a REF field when it is updated (ISO/IEC 29500-1, 17.16.5.51): `\n` the number of the bookmarked
 * paragraph, `\w` in full context, `\r` in relative context, each without trailing periods, `\t` without words; without
 * these the bookmarked text. null: not a REF field, or a switch that is not worked out here.
 *
 * In full context a level that the lower level's own number repeats is left out, and a period before a number that
 * begins with a bracket is dropped ("3." and "(a)" give "3(a)"; "1." and "a." give "1.a").
 */
export function refResult(field: BodyField, body: BodyPart, places: readonly (ListPlace | null)[]): string | null {
  const words = field.instruction.split(/\s+/);
  // The keyword may be left out before the name of a bookmark.
  const [name, ...switches] = words[0]?.toUpperCase() === 'REF' ? words.slice(1) : words;
  if (name === undefined || (name === words[0] && !body.bookmarks.has(name))) return null;
  const given = new Set<string>();
  for (let at = 0; at < switches.length; at += 1) {
    const sign = (switches[at] ?? '').toLowerCase();
    if (sign === '\\*') {
      at += 1;
      if (!/^(mergeformat|charformat)$/i.test(switches[at] ?? '')) return null;
    } else if (/^\\[nrwth]$/.test(sign)) given.add(sign[1] ?? '');
    else return null;
  }
  const bookmark = body.bookmarks.get(name);
  if (!bookmark) return 'Error! Reference source not found.';
  if (!given.has('n') && !given.has('r') && !given.has('w')) return textOf(bookmark, body);

  const target = places[bookmark.paragraph];
  if (!target) return '0';
  const bare = given.has('t');
  if (given.has('n')) return withoutPeriods(printed(target, bare));
  const chain = [...target.above, bookmark.paragraph];
  const from = given.has('w') ? 0 : firstDifference(chain, chainOf(field.paragraph, places, target.abstractId));
  return inContext(chain.slice(from), places, bare);
}

function inContext(chain: readonly (number | null)[], places: readonly (ListPlace | null)[], bare: boolean): string {
  let text = '';
  let lower: ListPlace | null = null;
  for (const index of [...chain].reverse()) {
    const place = index === null ? null : (places[index] ?? null);
    if (!place || lower?.template.includes(`%${place.level + 1}`)) continue;
    const label = printed(place, bare);
    text = (lower === null || /^[^\p{L}\p{N}]/u.test(text) ? withoutPeriods(label) : label) + text;
    lower = place;
  }
  return text;
}

/** The first level at which the target's place differs from the reader's, at most the target's own. */
function firstDifference(target: readonly (number | null)[], reader: readonly (number | null)[]): number {
  let level = 0;
  while (level < target.length - 1 && target[level] === reader[level]) level += 1;
  return level;
}

/** The list paragraphs that a place in the text stands under, in the given list. */
function chainOf(paragraph: number, places: readonly (ListPlace | null)[], abstractId: string): (number | null)[] {
  for (let at = paragraph; at >= 0; at -= 1) {
    const place = places[at];
    if (place?.abstractId === abstractId) return [...place.above, at];
  }
  return [];
}

function printed(place: ListPlace, bare: boolean): string {
  if (!bare) return place.label;
  return place.template
    .split(/(%[1-9])/)
    .map((piece) =>
      /^%[1-9]$/.test(piece) ? (place.counts[Number(piece[1]) - 1] ?? '') : piece.replace(/[\p{L}\s]/gu, ''),
    )
    .join('');
}

const withoutPeriods = (label: string): string => label.replace(/\.+$/, '');

function textOf(bookmark: Bookmark, { paragraphs }: BodyPart): string {
  const own = paragraphs[bookmark.paragraph]?.text ?? '';
  if (bookmark.endParagraph === bookmark.paragraph) return own.slice(bookmark.from, bookmark.to);
  const between = paragraphs.slice(bookmark.paragraph + 1, bookmark.endParagraph).map(({ text }) => text);
  const last = paragraphs[bookmark.endParagraph]?.text.slice(0, bookmark.to) ?? '';
  return [own.slice(bookmark.from), ...between, last].join('\n');
}
