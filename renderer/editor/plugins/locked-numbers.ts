import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { areNumbersLocked, numberNewProvisions } from '../../../shared/ordinance/structure-commands.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { changedRanges } from './changed-ranges.ts';

/** Under this key the transaction that unlocks the numbers says so. */
export const unlockedMeta = 'numbersUnlocked';

/**
 * While the numbers are locked, whatever is put in gets a number that fits, in the step of undo that brought it. To
 * stand after the plugin that gives ids.
 */
export function lockedNumbers(profile: NumberingProfile): Plugin {
  return new Plugin({
    props: {
      attributes: ({ doc }) => ({ 'data-numbers': areNumbersLocked(doc, profile) ? 'locked' : '' }),
    },
    appendTransaction: (transactions, before, state) => {
      if (transactions.some((tr) => tr.getMeta(unlockedMeta) || isHistory(tr))) return null;
      if (!transactions.some((tr) => tr.docChanged) || !areNumbersLocked(before.doc, profile)) return null;
      const fresh = freshIds(transactions, before, state);
      if (fresh === null) return null;
      const { tr } = state;
      numberNewProvisions(tr, profile, (id) => fresh.has(id));
      return tr.docChanged ? tr : null;
    },
  });
}

/** What undo and redo bring back has its numbers. */
const isHistory = (tr: Transaction): boolean => tr.getMeta('history$') !== undefined;

/** The ids in what changed that were not in the document before; null where only words changed. */
function freshIds(
  transactions: readonly Transaction[],
  before: EditorState,
  { doc }: EditorState,
): ReadonlySet<ProvisionId> | null {
  const fresh = new Set<ProvisionId>();
  let isStructure = false;
  for (const [from, to] of changedRanges(transactions)) {
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
      if (pos < from || node.isTextblock) return !node.isTextblock;
      isStructure = true;
      const id = idOf(node);
      if (id !== null && findProvision(before.doc, id) === null) fresh.add(id);
      return true;
    });
  }
  return isStructure ? fresh : null;
}
