import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { AvoidDialog } from './avoid-dialog.tsx';

export interface AvoidTools {
  /** Stands outside the panel, so that what is typed stays when the panel folds or becomes a drawer. */
  readonly dialog: ReactNode;
  readonly edit: () => void;
}

/** The list of words that the council avoids, from the palette and from the list of checks. */
export function useAvoidDialog(dossier: OpenDossier, isReading: boolean): AvoidTools {
  const { t } = useTranslation('drafting');
  const [isShown, setShown] = useState(false);
  const edit = useCallback(() => setShown(true), []);
  useCommands([
    {
      id: 'draft.wordsToAvoid',
      title: t('commands.avoid'),
      words: t('words.avoid'),
      group: t('commands.group'),
      run: edit,
    },
  ]);
  const close = () => setShown(false);
  return { dialog: isShown ? <AvoidDialog dossier={isReading ? null : dossier} onClose={close} /> : null, edit };
}
