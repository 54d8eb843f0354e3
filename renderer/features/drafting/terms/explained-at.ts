import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { targetWording } from '../../../../shared/ordinance/target-wording.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { type ReferenceHere, referenceAt } from '../../../editor/references/reference-here.ts';
import { termAt } from './term-at.ts';

/** Something in the text that other words of the text explain: a defined term, or a reference. */
export interface Explained {
  readonly kind: 'term' | 'reference';
  readonly from: number;
  readonly to: number;
  /** What explains it, each where it stands. */
  readonly by: readonly Explanation[];
}

export interface Explanation {
  readonly provision: ProvisionId;
  readonly citation: string;
  readonly words: string;
}

/** Signs shown of what a reference points to, in all. */
const most = 900;
/** Of a long list of targets the first are shown. */
const mostTargets = 4;

/** The term that is used at a position, with what it means; null where there is none. */
export function termExplainedAt(handle: EditorHandle, doc: Node, pos: number): Explained | null {
  const term = termAt(handle, doc, pos);
  if (term === null) return null;
  const { provision } = term.placed.definition;
  const citation = handle.numbering.get(provision)?.fullLabel ?? '';
  return { kind: 'term', from: term.from, to: term.to, by: [{ provision, citation, words: term.meaning }] };
}

/** A reference with the wording of what it points to, as far as that is in the text; null where it is not at all. */
export function referenceExplained(handle: EditorHandle, { pos, node }: ReferenceHere): Explained | null {
  const { doc, numbering } = handle;
  const targets = (node.attrs['to'] as readonly ProvisionId[]).slice(0, mostTargets);
  const share = Math.round(most / Math.max(1, targets.length));
  const by = targets.flatMap((provision) => {
    const number = numbering.get(provision);
    if (number === undefined) return [];
    return [{ provision, citation: number.fullLabel, words: targetWording(doc, provision, numbering, share) }];
  });
  return by.length === 0 ? null : { kind: 'reference', from: pos, to: pos + node.nodeSize, by };
}

/** The reference drawn as this element or around it, found near a position; null where it is no reference. */
export function referenceDrawnAs(handle: EditorHandle, target: EventTarget | null, pos: number): ReferenceHere | null {
  const drawn = target instanceof Element ? target.closest('[data-kind="reference"]') : null;
  if (drawn === null) return null;
  for (const near of [pos, pos - 1]) {
    const found = referenceAt(handle.doc, near);
    if (found !== null && handle.editor.view.nodeDOM(near) === drawn) return found;
  }
  return null;
}
