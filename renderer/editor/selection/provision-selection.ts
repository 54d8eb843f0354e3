import { type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Selection, type SelectionBookmark, SelectionRange, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { idsOfRun, selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';

/**
 * Whole provisions, chosen as such: one, or neighbours in one parent with what stands between them. The anchor is the
 * one chosen first and the head the one that the selection was stretched to.
 */
export class ProvisionSelection extends Selection {
  override readonly visible = false;

  constructor($anchor: ResolvedPos, $head: ResolvedPos) {
    const [$from, $to] = $anchor.pos < $head.pos ? [$anchor, $head] : [$head, $anchor];
    super($anchor, $head, [new SelectionRange($from, $to)]);
  }

  /** From one provision to another; of those that are not fellows, what holds them in the nearest common parent. */
  static between(doc: Node, anchorPos: number, headPos: number): ProvisionSelection | null {
    const $anchor = doc.resolve(anchorPos);
    const $head = doc.resolve(headPos);
    const depth = Math.min($anchor.sharedDepth(headPos), $head.sharedDepth(anchorPos));
    const first = childAround($anchor, depth);
    const last = childAround($head, depth);
    if (first === null || last === null) return null;
    const [from, to] = first.pos <= last.pos ? [first.pos, last.end] : [first.end, last.pos];
    return new ProvisionSelection(doc.resolve(from), doc.resolve(to));
  }

  /** The position before the provision chosen first, and before the one that the selection was stretched to. */
  get ends(): { readonly anchor: number; readonly head: number } {
    const { $anchor, $head } = this;
    const start = ($pos: ResolvedPos): number => $pos.pos - ($pos.nodeBefore?.nodeSize ?? 0);
    return $anchor.pos < $head.pos
      ? { anchor: $anchor.pos, head: start($head) }
      : { anchor: start($anchor), head: $head.pos };
  }

  get ids(): readonly ProvisionId[] {
    const run = selectedProvisions(this.$from.doc, { from: this.from, to: this.to });
    return run === null ? [] : idsOfRun(run);
  }

  override map(doc: Node, mapping: Mappable): Selection {
    return ProvisionSelection.read(doc, mapping.map(this.anchor), mapping.map(this.head));
  }

  override content(): Slice {
    return this.$from.doc.slice(this.from, this.to);
  }

  override eq(other: Selection): boolean {
    return other instanceof ProvisionSelection && other.anchor === this.anchor && other.head === this.head;
  }

  override toJSON() {
    return { type: 'provisions', anchor: this.anchor, head: this.head };
  }

  static override fromJSON(doc: Node, json: { anchor: number; head: number }): Selection {
    return ProvisionSelection.read(doc, json.anchor, json.head);
  }

  override getBookmark(): SelectionBookmark {
    const bookmark = (anchor: number, head: number): SelectionBookmark => ({
      map: (mapping) => bookmark(mapping.map(anchor), mapping.map(head)),
      resolve: (doc) => ProvisionSelection.read(doc, anchor, head),
    });
    return bookmark(this.anchor, this.head);
  }

  /** Where the positions no longer lie round provisions, a cursor near by. */
  private static read(doc: Node, anchor: number, head: number): Selection {
    const $anchor = doc.resolve(anchor);
    const $head = doc.resolve(head);
    const [$from, $to] = anchor < head ? [$anchor, $head] : [$head, $anchor];
    const fits = $from.sameParent($to) && isAt($from.nodeAfter) && isAt($to.nodeBefore);
    return fits && anchor !== head ? new ProvisionSelection($anchor, $head) : TextSelection.near($head);
  }
}
Selection.jsonID('provisions', ProvisionSelection);

/** Chooses provisions by their ids, in the order of the text; false if they are not neighbours. */
export function selectProvisions(tr: Transaction, ids: readonly ProvisionId[]): boolean {
  const run = selectedProvisions(tr.doc, { ids });
  if (run === null) return false;
  tr.setSelection(new ProvisionSelection(tr.doc.resolve(run.start), tr.doc.resolve(run.end)));
  return true;
}

const isAt = (node: Node | null): boolean => node !== null && isProvision(node);

function childAround($pos: ResolvedPos, depth: number): { readonly pos: number; readonly end: number } | null {
  const pos = depth === $pos.depth ? $pos.pos : $pos.before(depth + 1);
  const node = $pos.doc.resolve(pos).nodeAfter;
  return node !== null && isProvision(node) ? { pos, end: pos + node.nodeSize } : null;
}
