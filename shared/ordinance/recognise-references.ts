import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { numberOrdinance } from './numbering.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import { type Addresses, addressesOf, type Placed } from './recognition/addresses.ts';
import { type LevelWords, levelWords } from './recognition/level-words.ts';
import { type ReadLine, readUnit } from './recognition/read-unit.ts';
import { resolve } from './recognition/resolve.ts';

/** A reference that stands in the text as words, not as a live one. */
export interface RecognisedReference {
  /** The lowest identified node around it. */
  readonly provision: ProvisionId;
  /** Offsets in the node's own lines (`ownLines`), set one below another with one sign between two. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** In the order in which the text names them; those that were found. */
  readonly targets: readonly ProvisionId[];
  /** True if the two targets are the ends of a range. */
  readonly range: boolean;
  /** resolved: all of it was found here; unresolved: of this by-law, but not there; external: of another enactment. */
  readonly state: 'resolved' | 'unresolved' | 'external';
}

export interface Recognition {
  /** Of a top node all inside; of a part, chapter or schedule those in its own lines. In order. */
  within(node: Node): readonly RecognisedReference[];
  all(): readonly RecognisedReference[];
}

/**
 * The references that are typed in the text: "section 12(3)(a)", "sections 4 to 7", "subsection (2)", "this Part",
 * "paragraph 3 of Schedule 1", by the usual words and the profile's. Notes, quoted words, live references and citations
 * are left alone. A key in one section reads that section again; only a change of numbers looks all of them up anew.
 */
export function recogniseReferences(doc: Node, profile: NumberingProfile): Recognition {
  let found = recognitions.get(doc);
  if (found?.profile !== profile) recognitions.set(doc, (found = { profile, recognition: compute(doc, profile) }));
  return found.recognition;
}
const recognitions = new WeakMap<Node, { readonly profile: NumberingProfile; readonly recognition: Recognition }>();

function compute(doc: Node, profile: NumberingProfile): Recognition {
  const addresses = addressesOf(doc, numberOrdinance(doc, profile), profile);
  const words = levelWords(profile);
  const within = (node: Node): readonly RecognisedReference[] => {
    const unit = unitOf(addresses, node);
    return unit === undefined ? none : lookedUp(node, unit, addresses, words);
  };
  let list: readonly RecognisedReference[] | null = null;
  return { within, all: () => (list ??= topNodes(doc).flatMap(within)) };
}

const none: readonly RecognisedReference[] = [];
const unitOf = (addresses: Addresses, node: Node): Placed | undefined => {
  const id = idOf(node);
  return id === null ? undefined : addresses.get(id);
};

function topNodes(doc: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (container: Node): void => {
    for (const node of container.content.content) {
      if (isIdentified(node, container)) nodes.push(node);
      if (isIndexContainer(node)) visit(node);
    }
  };
  visit(doc);
  return nodes;
}

interface Known {
  readonly words: LevelWords;
  readonly lines: readonly ReadLine[];
  addresses: Addresses | null;
  found: readonly RecognisedReference[];
}
const known = new WeakMap<Node, Known>();

function lookedUp(node: Node, unit: Placed, addresses: Addresses, words: LevelWords): readonly RecognisedReference[] {
  let before = known.get(node);
  if (before?.words !== words) {
    known.set(node, (before = { words, lines: readUnit(node, words), addresses: null, found: none }));
  }
  if (before.addresses !== addresses) {
    before.addresses = addresses;
    before.found = before.lines.length === 0 ? none : before.lines.flatMap((line) => lookUpLine(line, unit, addresses));
  }
  return before.found;
}

function lookUpLine({ provision, chain, start, text, references }: ReadLine, unit: Placed, addresses: Addresses) {
  const found: RecognisedReference[] = [];
  const earlier: ProvisionId[] = [];
  for (const spoken of references) {
    const resolved = resolve(spoken, { unit, chain }, addresses, earlier);
    if (resolved === null) continue;
    const { targets, range, state, to } = resolved;
    const words = text.slice(spoken.from, to);
    found.push({ provision, from: start + spoken.from, to: start + to, text: words, targets, range, state });
    earlier.push(...targets);
  }
  return found;
}
