import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftingScreen } from '../features/drafting/drafting-screen.tsx';
import { useDossierFigures } from '../features/drafting/use-dossier-figures.ts';
import { ExportDialog } from '../features/exporting/export-dialog.tsx';
import { useDossierPart, useLeaveGuard } from '../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { closeOverlay, useWhere } from '../state/navigation.ts';
import type { DossierPlace } from '../state/route.ts';
import { announce } from '../ui/announcer.tsx';
import { AssessTab } from './assess-tab.tsx';
import { DossierHeader } from './dossier-header.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { DossierFaultMessage } from './fault-message.tsx';
import { NotSavedBar } from './not-saved-bar.tsx';
import { PlannedScreen } from './planned-screen.tsx';
import { StatusLine } from './status-line.tsx';
import { useDossierCommands } from './use-dossier-commands.ts';

const useStyles = makeStyles({
  bars: { flex: 'none' },
  main: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' },
});

/** An open dossier: its header and tabs, the job at hand, the status line. */
export function DossierShell({ dossier, place }: { dossier: OpenDossier; place: DossierPlace }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const { overlay } = useWhere();
  const name = useDossierPart(dossier, (snapshot) => snapshot.meta.name);
  const mode = useDossierPart(dossier, (snapshot) => snapshot.mode);
  const language = useDossierPart(dossier, (snapshot) => snapshot.packs.profile.language);
  const figures = useDossierFigures(dossier);
  useLeaveGuard(dossier);
  useDossierCommands(dossier, place.name);

  useEffect(() => {
    document.title = `${name} – ${t('productName')}`;
  }, [name, t]);
  const wasReading = useRef(mode === 'reading');
  useEffect(() => {
    if (wasReading.current && mode === 'writing') announce(t('dossier.nowWriting'));
    wasReading.current = mode === 'reading';
  }, [mode, t]);

  return (
    <>
      <DossierHeader dossier={dossier} place={place} figures={figures} />
      <main className={styles.main}>
        <div className={styles.bars}>
          <NotSavedBar dossier={dossier} />
          {mode === 'reading' ? (
            <MessageBar intent="info" layout="multiline" shape="square">
              <MessageBarBody>
                <MessageBarTitle>{t('dossier.readOnlyTitle')}</MessageBarTitle> {t('dossier.readOnlyText')}
              </MessageBarBody>
            </MessageBar>
          ) : null}
        </div>
        <ErrorBoundary
          place={place.name}
          renderFault={(error, again) => <DossierFaultMessage error={error} again={again} dossier={dossier} />}
        >
          {place.name === 'draft' ? (
            <DraftingScreen dossier={dossier} at={place.at} figures={figures} />
          ) : place.name === 'assess' ? (
            <AssessTab dossier={dossier} at={place.at} />
          ) : (
            <PlannedScreen dossier={dossier} job={place.name} />
          )}
        </ErrorBoundary>
      </main>
      <StatusLine figures={figures} language={language} showPlace={place.name === 'draft'} />
      {overlay?.name === 'export' && overlay.dossier === dossier.id ? (
        <ExportDialog dossier={dossier} onClose={closeOverlay} />
      ) : null}
    </>
  );
}
