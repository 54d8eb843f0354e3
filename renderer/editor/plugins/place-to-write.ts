import { Plugin } from '@tiptap/pm/state';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { changedRanges, onlyMoved } from './changed-ranges.ts';

/**
 * Gives an empty line to a table cell or provision that a change left with nothing in it: our schema allows that, since
 * merges and imports need it, but nobody can write in it.
 */
export function placeToWrite(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      const { p } = state.schema.nodes;
      const at: number[] = [];
      const moved = onlyMoved(transactions, before.doc, state.doc);
      for (const [from, to] of changedRanges(transactions)) {
        state.doc.nodesBetween(Math.max(0, from - 1), Math.min(to + 1, state.doc.content.size), (node, pos) => {
          if (moved.has(node)) return false;
          const { tableRole } = node.type.spec;
          const needsLine = tableRole === 'cell' || tableRole === 'header_cell' || isProvision(node);
          if (needsLine && node.childCount === 0) at.push(pos + 1);
          return !node.isTextblock;
        });
      }
      if (!p || at.length === 0) return null;
      const tr = state.tr;
      for (const pos of [...new Set(at)].sort((a, b) => b - a)) tr.insert(pos, p.create());
      return tr;
    },
  });
}
