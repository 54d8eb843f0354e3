import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../persistence/dossier-hooks.ts';
import { noteDossier } from '../state/last-dossier.ts';
import { goTo } from '../state/navigation.ts';
import type { DossierPlace } from '../state/route.ts';
import { useServices } from '../state/services.ts';
import { MessageScreen } from '../ui/message-screen.tsx';
import { DossierShell } from './dossier-shell.tsx';
import { LongOpening } from './long-opening.tsx';

/** Opens the dossier of the address, or says why it cannot be shown. */
export function DossierPage({ place }: { place: DossierPlace }) {
  const { t } = useTranslation('app');
  const { desk } = useServices();
  const opening = useDossier(desk, place.dossier);
  useEffect(() => noteDossier(place), [place]);
  if (opening.kind === 'open') return <DossierShell dossier={opening.dossier} place={place} />;
  if (opening.kind === 'opening') return <LongOpening label={t('dossier.opening')} />;
  const { error } = opening;
  return (
    <MessageScreen
      title={t(`dossier.${error.kind}Title`)}
      actions={
        <>
          {error.kind === 'failed' ? (
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {t('tryAgain')}
            </Button>
          ) : null}
          <Button
            appearance={error.kind === 'failed' ? 'secondary' : 'primary'}
            onClick={() => goTo({ name: 'library' })}
          >
            {t('fault.library')}
          </Button>
        </>
      }
      {...(error.kind !== 'missing' ? { detail: { name: t('technical'), text: error.message } } : {})}
    >
      <p>{t(`dossier.${error.kind}Text`)}</p>
    </MessageScreen>
  );
}
