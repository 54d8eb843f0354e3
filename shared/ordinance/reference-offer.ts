import type { Node } from '@tiptap/pm/model';
import type { CitingWords } from '../packs/profile.ts';
import type { Numbering } from './numbering.ts';
import type { RecognisedReference } from './recognise-references.ts';
import { type ReferenceAttrs, type ReferenceWay, referenceWays } from './reference-ways.ts';

/** What a reference that is typed as words can become. */
export type Offer =
  /** A live reference that prints the very words. */
  | { readonly kind: 'same'; readonly attrs: ReferenceAttrs; readonly text: string }
  /** A live reference to what is meant, that the profile words otherwise: "section 3(1)" for "s. 3 (1)". */
  | { readonly kind: 'other-words'; readonly attrs: ReferenceAttrs; readonly text: string }
  /** "that section", "the Schedule": it points back to words before it and is right as it stands. */
  | { readonly kind: 'points-back' }
  /** Nothing here has that number; `nearest` is the citation of what it stands under as far as that is here. */
  | { readonly kind: 'not-found'; readonly nearest: string | null }
  /** It is said to be of another enactment. */
  | { readonly kind: 'external' };

/** What a recognised reference can become as the document is now. */
export function offerFor(doc: Node, recognised: RecognisedReference, numbering: Numbering): Offer {
  const type = doc.type.schema.nodes['reference'];
  if (recognised.state === 'external') return { kind: 'external' };
  if (recognised.state === 'unresolved' || type === undefined) {
    return { kind: 'not-found', nearest: nearestCitation(recognised.text, numbering) };
  }
  const placed = recognised.targets.map((id) => ({ id, pos: numbering.position(id) ?? 0 }));
  const to = placed.sort((a, b) => a.pos - b.pos).map(({ id }) => id);
  const ways = [...referenceWays({ to, range: recognised.range }, type, numbering, recognised.provision)];
  const same = ways.find(({ text }) => text === recognised.text);
  if (same !== undefined) return { kind: 'same', ...same };
  const { citing } = numbering;
  const isThis = new Set(['this', citing.this.toLowerCase()]).has(firstWord(recognised.text));
  if (!isThis && !/\d|\(/u.test(recognised.text) && !/\s\p{Lu}+$/u.test(recognised.text))
    return { kind: 'points-back' };
  const other = likest(recognised.text, ways, citing);
  return other === null ? { kind: 'not-found', nearest: null } : { kind: 'other-words', ...other };
}

const firstWord = (text: string): string => text.split(/\s/)[0]?.toLowerCase() ?? '';

/** The way that says what was typed with the fewest other signs, in the case and with the "or" that was typed. */
function likest(typed: string, ways: readonly ReferenceWay[], { or }: CitingWords): ReferenceWay | null {
  const isCapital = /^\p{Lu}/u.test(typed);
  const joined = /\bor\b/.test(typed) || typed.split(/\s+/).includes(or) ? 'or' : 'and';
  const plain = plainly(typed);
  let best: ReferenceWay | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const { capital, joined: said, to, range } = way.attrs;
    if (capital !== isCapital || (to.length > 1 && !range && said !== joined)) continue;
    const distance = plainly(way.text) === plain ? 0 : 1 + Math.abs(plainly(way.text).length - plain.length);
    if (distance < least) [best, least] = [way, distance];
  }
  return best;
}

/** Without what differs by habit only: spaces, hyphens, short words. */
const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:ss\.?|§§)\s*(?=\d)/, 'sections')
    .replace(/^(?:s\.?|§)\s*(?=\d)/, 'section')
    .replace(/[\s -]/g, '');

/** Of "section 3(9)(a)" the "section 3" that is there. */
function nearestCitation(typed: string, numbering: Numbering): string | null {
  const [, word = '', number = ''] = /^(\p{L}+)\s+([\p{L}\p{N}.]+(?:\s*\([\p{L}\p{N}]+\))+)$/u.exec(typed) ?? [];
  const steps = number.match(/[\p{L}\p{N}.]+/gu) ?? [];
  for (let length = steps.length - 1; length > 0; length--) {
    const [first = '', ...rest] = steps.slice(0, length);
    const sought = `${word} ${first}${rest.map((step) => `(${step})`).join('')}`.toLowerCase();
    const found = citationsOf(numbering).get(sought);
    if (found !== undefined) return found;
  }
  return null;
}

const citations = new WeakMap<Numbering, ReadonlyMap<string, string>>();

/** The full citations of a document by what they are in lower case; of two alike the first. */
function citationsOf(numbering: Numbering): ReadonlyMap<string, string> {
  let found = citations.get(numbering);
  if (found === undefined) {
    const byLower = new Map<string, string>();
    for (const { fullLabel } of numbering.all()) {
      const lower = fullLabel.toLowerCase();
      if (!byLower.has(lower)) byLower.set(lower, fullLabel);
    }
    citations.set(numbering, (found = byLower));
  }
  return found;
}
