import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../packs/profile.ts';
import type { Finding, Fix } from '../finding.ts';
import { isIndexContainer } from '../provision-index.ts';
import { type PhraseMatcher, phraseMatcher } from './phrases.ts';

type MandatoryPart = Profile['mandatoryParts'][number];

/**
 * The parts that the profile asks for and that are not there: none of its kinds stands in the document with words in it,
 * and none of its phrases in a heading or text. Notes to the drafter and quoted words do not count.
 */
export function missingParts(doc: Node, profile: Profile): Finding[] {
  const matchers = matchersOf(profile);
  return profile.mandatoryParts
    .filter((part, i) => !doc.content.content.some((block) => holds(block, part, i, matchers, profile)))
    .map((part) => ({
      rule: `mandatory-${part.id}`,
      severity: part.severity,
      provision: null,
      message: `${part.title} is missing. ${part.help}`,
      fix: fixFor(part),
      source: part.source,
    }));
}

const insertable: ReadonlySet<string> = new Set(['title', 'longTitle', 'recital', 'enactingClause', 'conclusion']);

function fixFor(part: MandatoryPart): Fix | null {
  const node = part.kinds?.find((kind) => insertable.has(kind));
  return node === undefined ? null : { kind: 'insert-block', node };
}

interface Known {
  readonly profile: Profile;
  readonly held: (boolean | undefined)[];
}
const known = new WeakMap<Node, Known>();

function holds(
  node: Node,
  part: MandatoryPart,
  i: number,
  matchers: readonly PhraseMatcher[],
  profile: Profile,
): boolean {
  let held = known.get(node);
  if (held?.profile !== profile) known.set(node, (held = { profile, held: [] }));
  return (held.held[i] ??= search(node, part, i, matchers, profile));
}

function search(
  node: Node,
  part: MandatoryPart,
  i: number,
  matchers: readonly PhraseMatcher[],
  profile: Profile,
): boolean {
  const kind = node.type.name;
  if (kind === 'note' || kind === 'quotedStructure') return false;
  if (part.kinds?.includes(kind) && hasWords(node)) return true;
  if (node.type.inlineContent) return matchers[i]?.isIn(node.textContent) ?? false;
  // What is inside a section is worked out with it, so only sections and what holds them are remembered.
  const look = isIndexContainer(node) ? holds : search;
  return node.content.content.some((child) => look(child, part, i, matchers, profile));
}

/** A blank still to be filled in counts: the part is there. */
const hasWords = (node: Node): boolean => node.textBetween(0, node.content.size, ' ', '*').trim() !== '';

const compiled = new WeakMap<Profile, readonly PhraseMatcher[]>();
function matchersOf(profile: Profile): readonly PhraseMatcher[] {
  let matchers = compiled.get(profile);
  if (matchers === undefined) {
    matchers = profile.mandatoryParts.map((part) => phraseMatcher(part.words ?? []));
    compiled.set(profile, matchers);
  }
  return matchers;
}
