import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/result.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import type { DossierRow } from '../../persistence/rows.ts';
import { goTo } from '../../state/navigation.ts';
import { useServices } from '../../state/services.ts';
import { type Close, useNotices } from '../../ui/notices.tsx';
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
  /** Resolves when the row has gone, or when it was said why it stays. */
  readonly remove: (row: DossierRow) => Promise<void>;
  readonly saveCopy: (row: DossierRow) => void;
  /** Brings back what was deleted last, also after its notice has gone. */
  readonly restoreLast: () => void;
}

export function useDossierActions(): DossierActions {
  const { t } = useTranslation('library');
  const services = useServices();
  const notices = useNotices();
  /** The notices that still offer to bring a dossier back. */
  const offered = useRef(new Map<string, Close>());
  const [renaming, setRenaming] = useState<string | null>(null);

  return useMemo(() => {
    const { dossiers } = services;
    const settle = async (act: Promise<Result<unknown, RepositoryError>>, done: () => void) => {
      const result = await act;
      if (result.ok) done();
      else notices.failed(repositoryErrorText(result.error, t));
    };
    const restore = (id: string, name: string) =>
      settle(dossiers.restoreRemoved([id]), () => {
        offered.current.get(id)?.();
        notices.done(t('delete.undone', { name }));
      });
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
      remove: (row) => {
        const { id, name } = row;
        return settle(dossiers.remove([id]), () => {
          const close = notices.undoable(t('delete.done', { name }), t('undo'), () => void restore(id, name));
          offered.current.set(id, close);
        });
      },
      restoreLast: async () => {
        const [last] = await dossiers.listRemoved();
        if (last === undefined) notices.done(t('delete.nothing'));
        else await restore(last.id, last.name);
      },
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
