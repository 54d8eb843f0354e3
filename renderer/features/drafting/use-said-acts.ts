import type { Transaction } from '@tiptap/pm/state';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { capitalised } from '../../../shared/ordinance/sentence-start.ts';
import { actedMeta, keptMeta } from '../../editor/commands/editor-command.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { type Broken, brokenMeta } from '../../editor/plugins/broken-references.ts';
import { ProvisionSelection } from '../../editor/selection/provision-selection.ts';
import { announce } from '../../ui/announcer.tsx';
import { type Close, useNotices } from '../../ui/notices.tsx';

/** How many places a notice names before it only counts. */
const named = 5;

/**
 * Says what can only be seen in the margin: which provisions are chosen whole, what number a move gave, and which
 * references a deletion broke, with a way back for as long as nothing else is changed. A key that only writes costs nothing.
 */
export function useSaidActs(handle: EditorHandle | null): void {
  const { t } = useTranslation('drafting');
  const notices = useNotices();
  useEffect(() => {
    if (handle === null) return;
    const { editor } = handle;
    let was = handle.numbering;
    let closeNotice: Close | null = null;
    const onTransaction = (event: { transaction: Transaction; appendedTransactions: readonly Transaction[] }) => {
      const { transaction, appendedTransactions } = event;
      const before = was;
      const now = (was = handle.numbering);
      if (transaction.docChanged) {
        closeNotice?.();
        closeNotice = null;
      }
      const broken = appendedTransactions.map((each) => each.getMeta(brokenMeta) as Broken | undefined).find(Boolean);
      if (broken !== undefined) {
        const act = transaction.getMeta('uiEvent') === 'cut' ? 'cut' : 'broken';
        closeNotice = notices.undoable(brokenWords(act, broken, now, t), t('acts.undo'), () => {
          handle.undo();
          handle.focus();
        });
        return;
      }
      const words = wordsOf(transaction, before, now, t);
      if (words !== null) announce(words);
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [handle, notices, t]);
}

function wordsOf(tr: Transaction, before: Numbering, now: Numbering, t: TFunction<'drafting'>): string | null {
  const kept = tr.getMeta(keptMeta) as ProvisionId | undefined;
  const inserted = kept === undefined ? undefined : now.get(kept)?.fullLabel;
  if (inserted !== undefined) return t('inserted', { number: inserted });
  const acted = tr.getMeta(actedMeta) as readonly ProvisionId[] | undefined;
  if (acted !== undefined) {
    const [from, to] = [span(acted, before, t), span(acted, now, t)];
    if (from === null || from === to) return null;
    const what = capitalised(from);
    return to === null ? t('acts.deleted', { what }) : t('acts.moved', { what, count: acted.length, to });
  }
  if (!tr.selectionSet || !(tr.selection instanceof ProvisionSelection)) return null;
  const what = span(tr.selection.ids, now, t);
  return what === null ? null : t('acts.chosen', { what: capitalised(what) });
}

/** "section 4", "section 4 and section 5", "section 4 to section 6"; null where there is no number to say. */
function span(ids: readonly ProvisionId[], numbering: Numbering, t: TFunction<'drafting'>): string | null {
  const label = (id: ProvisionId | undefined) => (id === undefined ? '' : (numbering.get(id)?.fullLabel ?? ''));
  const [first, last] = [label(ids[0]), label(ids.at(-1))];
  if (first === '' || last === '') return null;
  if (ids.length === 1) return first;
  return t(ids.length === 2 ? 'acts.pair' : 'acts.span', { first, last });
}

/** What is cut is about to be pasted, and then what is broken is right again: that is said. */
function brokenWords(
  act: 'broken' | 'cut',
  { targets, from }: Broken,
  now: Numbering,
  t: TFunction<'drafting'>,
): string {
  const places = [...new Set(from.map((id) => (id === null ? '' : (now.get(id)?.fullLabel ?? ''))))].filter(Boolean);
  const shown = places.slice(0, named).join(', ');
  return t(`acts.${act}`, {
    count: from.length,
    targets: targets.slice(0, named).join(', ') + (targets.length > named ? ', …' : ''),
    places: places.length > named ? `${shown}, …` : shown,
  });
}
