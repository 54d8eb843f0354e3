import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSaveState } from '../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { goTo } from '../state/navigation.ts';
import { MessageScreen } from '../ui/message-screen.tsx';
import { useSaveCopy } from './use-save-copy.ts';

const wordsOfFault = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** In place of a part of the window that broke, outside any dossier. */
export function FaultMessage({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation('app');
  return (
    <MessageScreen
      title={t('fault.title')}
      detail={{ name: t('technical'), text: wordsOfFault(error) }}
      actions={
        <Button appearance="primary" onClick={again}>
          {t('fault.again')}
        </Button>
      }
    >
      <p>{t('fault.text')}</p>
    </MessageScreen>
  );
}

/** The same for a dossier: says whether all is saved, and offers a copy. */
export function DossierFaultMessage(props: { error: unknown; again: () => void; dossier: OpenDossier }) {
  const { error, again, dossier } = props;
  const { t } = useTranslation('app');
  const saveCopy = useSaveCopy(dossier);
  const isSaved = useSaveState(dossier).kind === 'saved';
  return (
    <MessageScreen
      as="section"
      title={t('fault.title')}
      detail={{ name: t('technical'), text: wordsOfFault(error) }}
      actions={
        <>
          <Button appearance="primary" onClick={saveCopy}>
            {t('fault.copy')}
          </Button>
          <Button onClick={again}>{t('fault.again')}</Button>
          <Button onClick={() => goTo({ name: 'library' })}>{t('fault.library')}</Button>
        </>
      }
    >
      <p>{isSaved ? t('fault.text') : t('fault.textUnsaved')}</p>
    </MessageScreen>
  );
}
