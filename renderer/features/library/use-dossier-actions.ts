import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/result.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import type { DossierRow } from '../../persistence/rows.ts';
import { goTo } from '../../state/navigation.ts';
import { useServices } from '../../state/services.ts';
import { useNotices } from '../../ui/notices.tsx';
import { fileErrorText, repositoryErrorText } from './refusal.ts';
import { saveCopy } from './save-copy.ts';

/** What can be done with a dossier of the list. */
export interface DossierActions {
  /** The dossier whose name is being changed. */
  readonly renaming: string | null;
  readonly open: (id: string) => void;
  readonly startRename: (id: string) => void;
  /** null keeps the old name. */
  readonly finishRename: (id: string, name: string | null) => void;
  readonly duplicate: (row: DossierRow) => void;
  readonly remove: (row: DossierRow) => void;
  readonly saveCopy: (row: DossierRow) => void;
}

export function useDossierActions(): DossierActions {
  const { t } = useTranslation('library');
  const services = useServices();
  const notices = useNotices();
  const [renaming, setRenaming] = useState<string | null>(null);

  return useMemo(() => {
    const { dossiers } = services;
    const settle = async (act: Promise<Result<unknown, RepositoryError>>, done: () => void) => {
      const result = await act;
      if (result.ok) done();
      else notices.failed(repositoryErrorText(result.error, t));
    };
    return {
      renaming,
      open: (dossier) => goTo({ name: 'draft', dossier, at: null }),
      startRename: setRenaming,
      finishRename: (id, name) => {
        setRenaming(null);
        if (name !== null) void settle(dossiers.rename(id, name), () => notices.done(t('rename.done', { name })));
      },
      duplicate: (row) => {
        const name = t('duplicate.name', { name: row.name });
        void settle(dossiers.duplicate(row.id, name), () => notices.done(t('duplicate.done', { name })));
      },
      remove: (row) =>
        void settle(dossiers.remove([row.id]), () =>
          notices.undoable(
            t('delete.done', { name: row.name }),
            t('undo'),
            () =>
              void settle(dossiers.restoreRemoved([row.id]), () =>
                notices.done(t('delete.undone', { name: row.name })),
              ),
          ),
        ),
      saveCopy: async (row) => {
        const draft = await dossiers.loadDraft(row.id);
        if (!draft.ok) {
          const isStorage = draft.error.kind !== 'missing-entry' && draft.error.kind !== 'wrong-entry';
          notices.failed(isStorage ? repositoryErrorText(draft.error, t) : t('saveCopy.damaged', { name: row.name }));
          return;
        }
        const saved = await saveCopy(draft.value, services);
        if (saved.ok) notices.done(t('saveCopy.done', { file: saved.value.name }));
        else if (saved.error.kind !== 'cancelled') notices.failed(fileErrorText(saved.error, t));
      },
    } satisfies DossierActions;
  }, [services, notices, renaming, t]);
}
