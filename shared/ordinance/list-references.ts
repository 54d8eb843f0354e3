import type { Mark, Node } from '@tiptap/pm/model';
import { atOnce } from '../at-once.ts';
import type { NumberingProfile } from '../packs/profile.ts';
import { placeOfRecognised } from './make-live.ts';
import { type Numbering, numberOrdinance } from './numbering.ts';
import { isIndexContainer } from './provision-index.ts';
import { idOf } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import { type RecognisedReference, type Recognition, recogniseReferences } from './recognise-references.ts';
import { ReferenceMemo } from './reference-memo.ts';
import { printReference } from './reference-text.ts';

/** A reference in the text, whatever it is made of. */
export interface ListedReference {
  /** The provision that it stands in; null: none. */
  readonly from: ProvisionId | null;
  /** What it points to, in the order in which it is said; what was not found is left out. */
  readonly to: readonly ProvisionId[];
  /** True if it points to all from the first target to the second. */
  readonly range: boolean;
  readonly text: string;
  /** recognised: typed as words, of this by-law; external: of another enactment. */
  readonly state: 'live' | 'broken' | 'recognised' | 'external';
  /** Where it begins in the document. */
  readonly pos: number;
  /** What was recognised, of one that is typed as words. */
  readonly recognised: RecognisedReference | null;
}

const known = new WeakMap<Node, { readonly profile: NumberingProfile; readonly list: readonly ListedReference[] }>();

/**
 * The references in the ordinance, in its order: live or broken, typed as words, and to other enactments. What a section
 * holds is remembered for as long as it and what its references print are the same.
 */
export function listReferences(doc: Node, profile: NumberingProfile): readonly ListedReference[] {
  return atOnce(listInSteps(doc, profile));
}

/** As `listReferences`, a top node at a time. */
export function* listInSteps(doc: Node, profile: NumberingProfile): Generator<void, readonly ListedReference[]> {
  const before = known.get(doc);
  if (before?.profile === profile) return before.list;
  const list = yield* collect(doc, numberOrdinance(doc, profile), recogniseReferences(doc, profile));
  known.set(doc, { profile, list });
  return list;
}

const inUnits = new ReferenceMemo<readonly ListedReference[]>();

function* collect(doc: Node, numbering: Numbering, recognition: Recognition): Generator<void, ListedReference[]> {
  const list: ListedReference[] = [];
  function* visit(container: Node, start: number, owner: ProvisionId | null): Generator<void, void> {
    let pos = start;
    for (const child of container.content.content) {
      yield;
      if (isIndexContainer(child)) {
        const around = idOf(child) ?? owner;
        list.push(...typedIn(doc, child, 0, recognition));
        yield* visit(child, pos + 1, around);
      } else if (child.isInline || child.type.inlineContent || idOf(child) === null) {
        list.push(...setIn(child, pos, owner, numbering), ...typedIn(doc, child, 0, recognition));
      } else {
        const at = pos;
        // Positions in it count from directly before it, wherever it stands.
        const held = inUnits.get(child, numbering, recognition.within(child), () => [
          ...setIn(child, 0, owner, numbering),
          ...typedIn(doc, child, at, recognition),
        ]);
        for (const one of held) list.push({ ...one, pos: one.pos + at });
      }
      pos += child.nodeSize;
    }
  }
  yield* visit(doc, 0, null);
  return list.sort((a, b) => a.pos - b.pos);
}

/** Those in a node that are nodes of their own or marked as citations; `start` is the position directly before it. */
function setIn(whole: Node, start: number, owner: ProvisionId | null, numbering: Numbering): ListedReference[] {
  const found: ListedReference[] = [];
  const visit = (node: Node, inside: number, around: ProvisionId | null): void => {
    const from = idOf(node) ?? around;
    let pos = inside;
    for (const [index, child] of node.content.content.entries()) {
      const citation = citationOf(child);
      if (child.type.name === 'reference') {
        const to = child.attrs['to'] as readonly ProvisionId[];
        const printed = printReference(child, numbering, from);
        found.push({ pos, from, to, range: child.attrs['range'] === true, ...printed, recognised: null });
      } else if (citation !== undefined && (index === 0 || citationOf(node.child(index - 1))?.eq(citation) !== true)) {
        const text = citedWords(node, index, citation);
        found.push({ pos, from, to: [], range: false, text, state: 'external', recognised: null });
      }
      if (!child.isInline) visit(child, pos + 1, from);
      pos += child.nodeSize;
    }
  };
  visit(whole, start + 1, owner);
  return found;
}

/** Those that are typed as words in a top node, or in the own lines of a container; positions count from `origin`. */
const typedIn = (doc: Node, node: Node, origin: number, recognition: Recognition): ListedReference[] =>
  recognition.within(node).map((recognised) => ({
    pos: (placeOfRecognised(doc, recognised)?.from ?? origin) - origin,
    from: recognised.provision,
    to: recognised.targets,
    range: recognised.range,
    text: recognised.text,
    state: recognised.state === 'external' ? 'external' : 'recognised',
    recognised,
  }));

const citationOf = (node: Node): Mark | undefined => node.marks.find((mark) => mark.type.name === 'citation');

/** A citation runs on through words that bear other marks besides. */
function citedWords(line: Node, start: number, mark: Mark): string {
  let words = '';
  for (const part of line.content.content.slice(start)) {
    if (citationOf(part)?.eq(mark) !== true) break;
    words += part.text ?? '';
  }
  return words;
}
