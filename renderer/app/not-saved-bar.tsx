import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveState } from '../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { announce } from '../ui/announcer.tsx';
import { useSaveCopy } from './use-save-copy.ts';

/** Stands from the first failed save until everything is saved: why, and what to do. */
export function NotSavedBar({ dossier }: { dossier: OpenDossier }) {
  const { t } = useTranslation('app');
  const state = useSaveState(dossier);
  const saveCopy = useSaveCopy(dossier);
  const why = state.kind === 'not-saved' ? t(`save.${state.reason}`) : null;
  const hadFailed = useRef(false);
  const isSaved = state.kind === 'saved';
  useEffect(() => {
    if (why !== null) {
      hadFailed.current = true;
      announce(t('save.announceFailed', { why }), 'assertive');
    } else if (isSaved && hadFailed.current) {
      hadFailed.current = false;
      announce(t('save.announceSaved'));
    }
  }, [why, isSaved, t]);
  if (why === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{t('save.notSaved')}.</MessageBarTitle> {why} {t('save.whatToDo')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={saveCopy}>{t('save.copy')}</Button>
        <Button onClick={() => void dossier.flush()}>{t('save.again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
