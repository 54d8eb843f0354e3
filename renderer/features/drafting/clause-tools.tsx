import type { Node } from '@tiptap/pm/model';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptClause } from '../../../shared/ordinance/keep-clause.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { MoreToInsert } from '../../editor/toolbar/insert-menu.tsx';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useCommands } from '../../state/command-registry.ts';
import { announce } from '../../ui/announcer.tsx';
import { ClauseDialog } from './clause-dialog.tsx';
import { KeepClauseDialog } from './keep-clause-dialog.tsx';

export interface ClauseTools {
  readonly more: readonly MoreToInsert[];
  /** The dialog that stands open, to be drawn. */
  readonly dialog: ReactNode;
}

/** Clauses out of the library and into it, from the insert menu and the palette. */
export function useClauseTools(dossier: OpenDossier, handle: EditorHandle | null, isReading: boolean): ClauseTools {
  const { t } = useTranslation('drafting');
  const [open, setOpen] = useState<'library' | readonly Node[] | null>(null);
  const close = () => {
    setOpen(null);
    handle?.focus();
  };
  const tools = useMemo(
    () =>
      handle === null || isReading
        ? []
        : [
            { id: 'draft.clause', name: t('clause.menu'), words: t('words.clause'), run: () => setOpen('library') },
            {
              id: 'draft.keepClause',
              name: t('clause.keepMenu'),
              words: t('words.keepClause'),
              run: () => {
                const { from, to } = handle.editor.state.selection;
                const { numbering } = dossier.snapshot().packs.profile;
                const kept = keptClause(handle.doc, { from, to }, numbering);
                if (kept === null) announce(t('clause.nothingToKeep'), 'assertive');
                else setOpen(kept);
              },
            },
          ],
    [dossier, handle, isReading, t],
  );
  useCommands(tools.map(({ id, name, words, run }) => ({ id, title: name, words, group: t('commands.group'), run })));
  const dialog =
    open === null || handle === null ? null : open === 'library' ? (
      <ClauseDialog dossier={dossier} handle={handle} onClose={close} />
    ) : (
      <KeepClauseDialog blocks={open} onClose={close} />
    );
  return { more: tools, dialog };
}
