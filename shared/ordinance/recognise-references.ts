import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { numberOrdinance } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';
import {
  type Address,
  type AddressedDocument,
  type Addresses,
  addressesOf,
  isRemembered,
  type Placed,
} from './recognition/addresses.ts';
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

type Found = readonly RecognisedReference[];

/** What was found in the document before, unit by unit, as far as anybody asked; one slot a profile. */
interface Looked extends AddressedDocument {
  readonly found: (Found | null)[];
}
const last = new WeakMap<NumberingProfile, Looked>();

function compute(doc: Node, profile: NumberingProfile): Recognition {
  const addressed = addressesOf(doc, numberOrdinance(doc, profile), profile);
  const before = last.get(profile);
  const old = before?.addresses === addressed.addresses ? before : null;
  const found = addressed.placed.map((one, i) => (old?.placed[i] === one ? (old.found[i] ?? null) : null));
  const looked = { ...addressed, found };
  if (isRemembered(looked)) last.set(profile, looked);
  return new DocumentRecognition(looked, levelWords(profile));
}

class DocumentRecognition implements Recognition {
  private indexes: ReadonlyMap<Node, number> | null = null;
  private list: Found | null = null;

  constructor(
    private readonly looked: Looked,
    private readonly words: LevelWords,
  ) {}

  within(node: Node): Found {
    this.indexes ??= new Map(this.looked.placed.map((one, i) => [one.node, i]));
    const index = this.indexes.get(node);
    return index === undefined ? none : this.at(index);
  }

  all(): Found {
    if (this.list === null) {
      const list: RecognisedReference[] = [];
      for (let i = 0; i < this.looked.placed.length; i++) for (const one of this.at(i)) list.push(one);
      this.list = list;
    }
    return this.list;
  }

  private at(index: number): Found {
    const { placed, addresses, found } = this.looked;
    const one = placed[index];
    return (found[index] ??= one === undefined ? none : lookedUp(one, addresses, this.words));
  }
}

const none: Found = [];

interface Known {
  readonly words: LevelWords;
  readonly lines: readonly ReadLine[];
  addresses: Addresses | null;
  found: Found;
}
const known = new WeakMap<Node, Known>();

function lookedUp({ node, address }: Placed, addresses: Addresses, words: LevelWords): Found {
  let before = known.get(node);
  if (before?.words !== words) {
    known.set(node, (before = { words, lines: readUnit(node, words), addresses: null, found: none }));
  }
  if (before.addresses !== addresses) {
    before.addresses = addresses;
    before.found =
      before.lines.length === 0 ? none : before.lines.flatMap((line) => lookUpLine(line, address, addresses));
  }
  return before.found;
}

function lookUpLine({ provision, chain, start, text, references }: ReadLine, unit: Address, addresses: Addresses) {
  const found: RecognisedReference[] = [];
  const earlier: ProvisionId[] = [];
  for (const spoken of references) {
    const resolved = resolve(spoken, { unit, chain }, addresses, earlier);
    if (resolved === null) continue;
    // After a section of the Act, "that section" is no longer surely one of ours.
    if (resolved.state !== 'resolved') earlier.length = 0;
    const { targets, range, state, to } = resolved;
    const words = text.slice(spoken.from, to);
    found.push({ provision, from: start + spoken.from, to: start + to, text: words, targets, range, state });
    earlier.push(...targets);
  }
  return found;
}
