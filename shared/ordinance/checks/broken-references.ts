import type { Node } from '@tiptap/pm/model';
import type { Finding, Span } from '../finding.ts';
import type { Numbering } from '../numbering.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { type HeldReference, referencesIn } from '../reference-memo.ts';
import { placedLines } from './own-lines.ts';

/** True if one of its targets is no longer in the document, or it never had one. */
function isBroken(reference: Node, numbering: Numbering): boolean {
  const targets = reference.attrs['to'] as readonly ProvisionId[];
  return targets.length === 0 || targets.some((target) => numbering.get(target) === undefined);
}

/** The broken references of a top node, each at its very place. */
export function brokenReferences(unit: Node, numbering: Numbering): Finding[] {
  const broken = ownReferences(unit).filter(({ node }) => isBroken(node, numbering));
  return placedReferences(unit, broken).map(({ node, from, at }) => {
    const was = node.attrs['was'] as string;
    return {
      rule: 'broken-reference',
      severity: 'error',
      provision: from,
      message:
        was === ''
          ? 'A reference here points to a provision that is not in the text.'
          : `A reference here was to ${was}, which is no longer in the text as it was.`,
      fix: null,
      source: null,
      ...(at === null ? {} : { at }),
    };
  });
}

/** The live references of a top node; of a part, chapter or schedule those in its own lines. */
export function ownReferences(unit: Node): readonly HeldReference[] {
  if (!isIndexContainer(unit)) return referencesIn(unit);
  return unit.content.content
    .filter((child) => child.type.inlineContent && idOf(child) === null)
    .flatMap((line) => referencesIn(line).map((reference) => ({ ...reference, from: idOf(unit) })));
}

interface PlacedReference extends HeldReference {
  /** Null where it stands in nothing that has an id. */
  readonly at: Span | null;
}

/** Where references of a top node stand in the own lines of what holds them; it looks only where there are any. */
export function placedReferences(unit: Node, references: readonly HeldReference[]): readonly PlacedReference[] {
  if (references.length === 0) return [];
  const places: { readonly node: Node; readonly from: ProvisionId | null; readonly at: Span }[] = [];
  const look = (provision: Node): void => {
    for (const { node: line, from } of placedLines(provision)) {
      line.forEach((node, offset) => {
        if (node.type.name !== 'reference') return;
        places.push({ node, from: idOf(provision), at: { from: from + offset, to: from + offset + 1 } });
      });
    }
  };
  look(unit);
  if (!isIndexContainer(unit)) {
    unit.descendants((node, _, parent) => {
      if (isIdentified(node, parent)) look(node);
      return !node.type.inlineContent;
    });
  }
  return references.map((reference) => {
    // One node may stand at several places, as after a copy: each is given once.
    const index = places.findIndex(({ node, from }) => node === reference.node && from === reference.from);
    const [place] = index < 0 ? [] : places.splice(index, 1);
    return { ...reference, at: place?.from == null ? null : place.at };
  });
}
