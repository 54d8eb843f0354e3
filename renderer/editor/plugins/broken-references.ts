import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { onlyMoved, otherDocument } from './changed-ranges.ts';

/** What a deletion broke. */
export interface Broken {
  /** Full citations of what is gone and was referred to, as they were. */
  readonly targets: readonly string[];
  /** The provision that each broken reference stands in. */
  readonly from: readonly (ProvisionId | null)[];
}

/** Under this key the appended transaction that marked broken references tells of them (`Broken`). */
export const brokenMeta = 'brokenReferences';

/**
 * Where a change takes out provisions that references point to, each of these remembers what it printed, in the same step
 * of undo. A change that takes out no provision costs nothing.
 */
export function brokenReferences(profile: NumberingProfile): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      if (transactions.some((tr) => tr.getMeta(otherDocument) || tr.getMeta('history$'))) return null;
      const gone = new Set<ProvisionId>();
      for (const id of takenOut(transactions, onlyMoved(transactions, before.doc, state.doc))) {
        if (findProvision(state.doc, id) === null && findProvision(before.doc, id) !== null) gone.add(id);
      }
      if (gone.size === 0) return null;
      const numbering = numberOrdinance(before.doc, profile);
      const tr = state.tr;
      const from: (ProvisionId | null)[] = [];
      const targets = new Set<string>();
      eachReference(state.doc, (node, pos, owner) => {
        const to = node.attrs['to'] as readonly ProvisionId[];
        if (!to.some((id) => gone.has(id))) return;
        const { text, state: was } = printReference(node, numbering);
        if (was === 'broken') return;
        tr.setNodeAttribute(pos, 'was', text);
        from.push(owner);
        for (const id of to) if (gone.has(id)) targets.add(numbering.get(id)?.fullLabel ?? text);
      });
      return from.length === 0 ? null : tr.setMeta(brokenMeta, { targets: [...targets], from } satisfies Broken);
    },
  });
}

/** Ids of the nodes that began in what the changes took out; some may have been put in again. */
function takenOut(transactions: readonly Transaction[], moved: ReadonlySet<Node>): Set<ProvisionId> {
  const ids = new Set<ProvisionId>();
  for (const { docs, mapping } of transactions) {
    for (const [step, map] of mapping.maps.entries()) {
      map.forEach((from, to) => {
        if (to - from < 2) return;
        docs[step]?.nodesBetween(from, to, (node, pos) => {
          if (moved.has(node)) return false;
          const id = pos >= from && !node.isInline ? idOf(node) : null;
          if (id !== null) ids.add(id);
          return !node.isTextblock;
        });
      });
    }
  }
  return ids;
}

function eachReference(doc: Node, visit: (node: Node, pos: number, owner: ProvisionId | null) => void): void {
  const walk = (parent: Node, start: number, owner: ProvisionId | null): void => {
    parent.forEach((node, offset) => {
      if (node.type.name === 'reference') visit(node, start + offset, owner);
      else if (!node.isLeaf) walk(node, start + offset + 1, idOf(node) ?? owner);
    });
  };
  walk(doc, 0, null);
}
