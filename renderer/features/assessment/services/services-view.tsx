import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { blankEntry } from '../../../../shared/record/blank-entry.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useDesk } from '../assessment-desk.ts';
import { ViewHeading } from '../view-heading.tsx';
import { ServiceCard } from './service-card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0` },
});

/** Every service that is described, and the provisions that set up one which is not. */
export function ServicesView() {
  const { t } = useTranslation('services');
  const { dossier, snapshot, assessment, isReading, labelOf } = useDesk();
  const { clock, newId } = useServices();
  const styles = useStyles();
  const ways = useRef<HTMLDivElement>(null);
  const focusAdd = () => ways.current?.querySelector('button')?.focus();
  const { services } = snapshot.registers;
  const uncovered = assessment.gaps.flatMap(({ kind, entry, provision }) =>
    kind === 'services' && entry === undefined && provision ? [provision] : [],
  );
  const begin = (provisions: readonly ProvisionId[]) => {
    const blank = blankEntry('services', newId(), { by: currentPerson(), at: clock() });
    dossier.putRegistered('services', { ...blank, provisions });
    announce(t('added'));
    focusAdd();
  };
  return (
    <>
      <ViewHeading title={t('title')} intro={t('intro')} />
      {services.length === 0 ? <p>{t('none')}</p> : null}
      {uncovered.length > 0 ? <p>{t('uncovered')}</p> : null}
      {isReading ? null : (
        <div ref={ways} className={styles.ways}>
          <Button appearance="primary" onClick={() => begin([])}>
            {t('add')}
          </Button>
          {uncovered.map((id) => (
            <Button key={id} onClick={() => begin([id])}>
              {t('addFor', { what: labelOf(id) ?? '' })}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.list}>
        {services.map((profile) => (
          <ServiceCard key={profile.id} profile={profile} onGone={focusAdd} />
        ))}
      </div>
    </>
  );
}
