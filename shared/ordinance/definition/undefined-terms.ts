import type { Node } from '@tiptap/pm/model';
import type { Definitions } from '../definitions.ts';
import type { Finding } from '../finding.ts';
import type { ProvisionId } from '../provision-id.ts';
import { stem } from './term-pattern.ts';
import { unitLines } from './unit-lines.ts';

/** Words that are used as a defined term is, where they are. */
interface Candidate {
  readonly words: string;
  /** Alike for the singular and the plural. */
  readonly key: string;
  /** True if one use is enough: by-laws give the words a meaning of their own. */
  readonly isSure: boolean;
  readonly provision: ProvisionId;
  readonly from: number;
}

/**
 * Terms that are used but not defined, told of once, where they are used first: words with capitals after "a", "any" or
 * "every" (names have no such word before them), used twice or more; and powers that by-laws define, such as "authorised
 * officer".
 */
export function undefinedTerms(definitions: Definitions): ReadonlyMap<Node, readonly Finding[]> {
  const uses = new Map<string, { readonly first: Candidate; readonly node: Node; count: number }>();
  for (const { node } of definitions.units) {
    for (const first of candidatesIn(node)) {
      const known = uses.get(first.key);
      if (known === undefined) uses.set(first.key, { first, node, count: 1 });
      else known.count++;
    }
  }
  const found = new Map<Node, Finding[]>();
  if (uses.size === 0) return found;
  const defined = [...new Set(definitions.all.map(({ definition }) => ` ${keyOf(definition.key)} `))];
  for (const [key, { first, node, count }] of uses) {
    if (count < 2 && !first.isSure) continue;
    const padded = ` ${key} `;
    // Part of a longer term, or a longer one than is defined, is told well enough.
    if (defined.some((one) => padded.includes(one) || one.includes(padded))) continue;
    found.set(node, [...(found.get(node) ?? []), findingOf(first)]);
  }
  return found;
}

/** "Authorized" is the term "authorised" in another spelling. */
const keyOf = (words: string): string =>
  (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(word).replace('iz', 'is')).join(' ');

const known = new WeakMap<Node, readonly Candidate[]>();
const none: readonly Candidate[] = [];

function candidatesIn(unit: Node): readonly Candidate[] {
  let found = known.get(unit);
  if (found === undefined) {
    const all = unitLines(unit).flatMap(({ line, text, id, start }) =>
      line.type.name === 'heading' ? [] : [...capitals(text), ...powers(text)].map((one) => place(one, id, start)),
    );
    known.set(unit, (found = all.length === 0 ? none : all));
  }
  return found;
}

interface Rough {
  readonly words: string;
  readonly at: number;
  readonly isSure: boolean;
}

const place = ({ words, at, isSure }: Rough, provision: ProvisionId, start: number): Candidate => ({
  words,
  key: keyOf(words),
  isSure,
  provision,
  from: start + at,
});

const things =
  'Officers?|Officials?|Persons?|Authorit(?:y|ies)|Areas?|Permits?|Licen[cs]es?|Holders?|Vehicles?|Places?|Zones?|Owners?|Occupiers?|Events?|Traders?|Premises|Certificates?|Facilit(?:y|ies)|Propert(?:y|ies)|Agents?|Applicants?|Applications?|Operators?|Spaces?|Inspectors?|Sites?|Users?|Activit(?:y|ies)|Structures?|Stalls?|Signs?|Works';
const afterArticle = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Aa]n?|[Aa]ny|[Ee]very|[Ee]ach|[Nn]o|[Ss]uch|[Aa]nother)\\s+((?:\\p{Lu}\\p{Ll}+\\s+){0,3}(?:${things}))(?![\\p{L}\\p{N}])(?!\\s+\\p{Lu})`,
  'gu',
);
// A law enforcement officer is known without a definition.
const power =
  /(?<![\p{L}\p{N}])(?<!law\s)(?:authori[sz]ed|designated|enforcement|appointed)\s+(?:municipal\s+)?(?:officers?|officials?)(?![\p{L}\p{N}])/giu;

const capitals = (text: string): Rough[] =>
  [...text.matchAll(afterArticle)].map(({ 0: whole, 1: words = '', index }) => ({
    words,
    at: index + whole.length - words.length,
    isSure: false,
  }));

/** "An officer authorised under section 3" says who that is; "an authorised officer" does not. */
const powers = (text: string): Rough[] =>
  [...text.matchAll(power)].map(({ 0: words, index }) => ({ words, at: index, isSure: true }));

const findingOf = ({ words, provision, from }: Candidate): Finding => ({
  rule: 'definition-missing',
  severity: 'advice',
  provision,
  message: `“${words}” is used as if it were defined, but no definition of it was found.`,
  fix: null,
  source: null,
  at: { from, to: from + words.length },
});
