import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../packs/profile.ts';
import { lineText, ownLines } from './checks/own-lines.ts';
import { type Numbering, numberOrdinance } from './numbering.ts';
import { findProvision } from './provision-index.ts';
import type { RecognisedReference } from './recognise-references.ts';
import { printReference } from './reference-text.ts';

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

/**
 * The live reference that prints the very words of a recognised one, in full or short in its context; null where none
 * does, since it would change the text: "Section 12" at the beginning of a sentence, "sections 4 or 5".
 */
export function liveReference(doc: Node, recognised: RecognisedReference, numbering: Numbering): Node | null {
  const type = doc.type.schema.nodes['reference'];
  if (type === undefined || recognised.state !== 'resolved') return null;
  const placed = recognised.targets.map((id) => ({ id, pos: numbering.position(id) ?? 0 }));
  const to = placed.sort((a, b) => a.pos - b.pos).map(({ id }) => id);
  for (const form of ['full', 'context']) {
    const node = type.create({ to, range: recognised.range, form });
    const printed = printReference(node, numbering, recognised.provision);
    if (printed.state === 'live' && printed.text === recognised.text) return node;
  }
  return null;
}

/**
 * Makes recognised references live and returns those that it left as they were: no live reference prints their words, or
 * the text has moved on. Nothing else in the document changes, and it reads the same as before.
 */
export function makeLive(
  tr: Transform,
  recognised: readonly RecognisedReference[],
  profile: NumberingProfile,
): RecognisedReference[] {
  const doc = tr.doc;
  const numbering = numberOrdinance(doc, profile);
  const left: RecognisedReference[] = [];
  const changes: { from: number; to: number; node: Node }[] = [];
  for (const one of recognised) {
    const place = placeOfRecognised(doc, one);
    const node = place === null ? null : liveReference(doc, one, numbering);
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
