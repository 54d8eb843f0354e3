import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newerPacks } from '../../../shared/assessment/newer-packs.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { LawDialog } from './law-dialog.tsx';
import { NewerDialog } from './newer-dialog.tsx';
import { hasStayed, stayedEvents } from './stayed.ts';
import { usePerson } from '../../state/person-store.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** Above the assessment: a newer version of its law, said quietly, and the way to all packs in force. */
export function LawBar({ dossier }: { dossier: OpenDossier }) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const services = useServices();
  const person = usePerson();
  const { rights: known } = usePackLibrary(services);
  const packs = useDossierPart(dossier, (snapshot) => snapshot.packs);
  const answers = useDossierPart(dossier, (snapshot) => snapshot.answers);
  const prompts = useDossierPart(dossier, (snapshot) => snapshot.prompts);
  const events = useDossierPart(dossier, (snapshot) => snapshot.events);
  const isReading = useDossierPart(dossier, (snapshot) => snapshot.mode) === 'reading';
  const [shown, setShown] = useState<'law' | 'newer' | null>(null);
  const newer = useMemo(() => newerPacks(packs.rights, known, { answers, prompts }), [packs, known, answers, prompts]);
  const offered = newer.filter((pack) => !hasStayed(events, pack.newer));
  const titles = offered.map((pack) => pack.newer.title).join(', ');
  const stay = () => {
    for (const event of stayedEvents(offered, { at: services.clock(), by: person, newId: services.newId })) {
      dossier.addEvent(event);
    }
    announce(t('newer.stayed'));
  };
  return (
    <div className={styles.root}>
      {offered.length > 0 && !isReading ? (
        <MessageBar intent="info" shape="square" layout="multiline">
          <MessageBarBody>{t('newer.bar', { count: offered.length, packs: titles })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setShown('newer')}>{t('newer.see')}</Button>
            <Button onClick={stay}>{t('newer.stay')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div className={styles.line}>
        <Button size="small" appearance="subtle" onClick={() => setShown('law')}>
          {t('law')}
        </Button>
      </div>
      {shown === 'law' ? (
        <LawDialog
          dossier={dossier}
          hasNewer={newer.length > 0 && !isReading}
          onNewer={() => setShown('newer')}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown === 'newer' ? <NewerDialog dossier={dossier} newer={newer} onClose={() => setShown(null)} /> : null}
    </div>
  );
}
