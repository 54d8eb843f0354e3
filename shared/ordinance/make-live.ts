import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../packs/profile.ts';
import { lineText, ownLines } from './checks/own-lines.ts';
import { type Numbering, numberOrdinance } from './numbering.ts';
import { findProvision } from './provision-index.ts';
import type { RecognisedReference } from './recognise-references.ts';
import { offerFor } from './reference-offer.ts';
import { referenceNode } from './reference-ways.ts';

/** Where a recognised reference stands in a document; null if the text there is no longer the same. */
export function placeOfRecognised(doc: Node, recognised: RecognisedReference): { from: number; to: number } | null {
  const found = findProvision(doc, recognised.provision);
  if (found === null) return null;
  let offset = 0;
  for (const { node, start } of ownLines(found.node)) {
    const text = lineText(node);
    if (recognised.from <= offset + text.length) {
      const [from, to] = [recognised.from - offset, recognised.to - offset];
      if (from < 0 || text.slice(from, to) !== recognised.text) return null;
      return { from: found.pos + start + from, to: found.pos + start + to };
    }
    offset += text.length + 1;
  }
  return null;
}

/** Which references may become live: those alone that print their very words, or also those that the profile words otherwise. */
export type LiveWords = 'same' | 'any';

/**
 * Makes recognised references live and returns those that it left as they were: there is no offer for them, it would
 * print other words and `words` is 'same', or the text has moved on. Nothing else in the document changes.
 */
export function makeLive(
  tr: Transform,
  recognised: readonly RecognisedReference[],
  profile: NumberingProfile,
  words: LiveWords = 'same',
): RecognisedReference[] {
  const doc = tr.doc;
  const numbering = numberOrdinance(doc, profile);
  const left: RecognisedReference[] = [];
  const changes: { from: number; to: number; node: Node }[] = [];
  for (const one of recognised) {
    const place = placeOfRecognised(doc, one);
    const node = place === null ? null : liveNode(doc, one, numbering, words);
    if (place === null || node === null) left.push(one);
    else changes.push({ ...place, node });
  }
  // From the end on, so that the places before stay where they are.
  for (const { from, to, node } of changes.sort((a, b) => b.from - a.from)) {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, node.mark(marks.filter((mark) => mark.type.name !== 'term')));
  }
  return left;
}

function liveNode(doc: Node, one: RecognisedReference, numbering: Numbering, words: LiveWords): Node | null {
  const type = doc.type.schema.nodes['reference'];
  const offer = offerFor(doc, one, numbering);
  if (type === undefined) return null;
  if (offer.kind === 'same' || (offer.kind === 'other-words' && words === 'any')) {
    return referenceNode(type, offer.attrs);
  }
  return null;
}
