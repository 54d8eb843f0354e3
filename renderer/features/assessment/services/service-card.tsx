import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { openPoints } from '../../../../shared/assessment/service-gaps.ts';
import type { Judgement } from '../../../../shared/record/draft.ts';
import { type ServicePoint, servicePoints, type ServiceProfile } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useDesk } from '../assessment-desk.ts';
import { JudgementRadios } from '../judgement-radios.tsx';
import { TypedField } from '../matrix/typed-field.tsx';
import { ProvisionLinks } from '../provision-links.tsx';
import { TextChanges } from '../text-changes.tsx';
import { CostList } from './cost-list.tsx';
import { type ChangeService, useChangeService } from './use-service.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  point: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

/** One service, point by point. */
export function ServiceCard({ profile, onGone }: { profile: ServiceProfile; onGone: () => void }) {
  const { t } = useTranslation('services');
  const changes = useTranslation('assessment').t;
  const { dossier, assessment, isReading } = useDesk();
  const { clock } = useServices();
  const styles = useStyles();
  const titleId = useId();
  const change = useChangeService(profile.id);
  const state = assessment.registered.find(({ register, entry }) => register === 'services' && entry.id === profile.id);
  const open = openPoints(profile);
  const reaffirm = () => {
    dossier.reaffirmRegistered('services', profile.id, { by: currentPerson(), at: clock() });
    announce(changes('changes.reaffirmed'));
    document.getElementById(titleId)?.focus();
  };
  return (
    <article className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1} className={styles.title}>
        {profile.service || t('unnamed')}
      </h3>
      <p className={styles.quiet}>{open === 0 ? t('complete') : t('open', { count: open })}</p>
      <TextChanges
        changes={state?.changes ?? []}
        otherwise={changes('changes.orAnswer')}
        onReaffirm={isReading ? null : reaffirm}
      />
      <TypedField
        label={t('name')}
        rows={1}
        kept={profile.service}
        disabled={isReading}
        onKeep={(service) => change(() => ({ service: service.replace(/\s*\n\s*/g, ' ') }), 'service')}
      />
      <div>
        <span>{t('provisions')}</span>
        <ProvisionLinks
          linked={profile.provisions}
          disabled={isReading}
          onChoose={(provisions) => change(() => ({ provisions }))}
        />
      </div>
      {servicePoints.map((point) => (
        <PointField key={point} point={point} profile={profile} change={change} />
      ))}
      {isReading ? null : (
        <div className={styles.foot}>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              dossier.removeRegistered('services', profile.id);
              announce(t('removed'));
              onGone();
            }}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </article>
  );
}

interface PointFieldProps {
  readonly point: ServicePoint;
  readonly profile: ServiceProfile;
  readonly change: ChangeService;
}

function PointField({ point, profile, change }: PointFieldProps) {
  const { t } = useTranslation('services');
  const { isReading } = useDesk();
  const styles = useStyles();
  const title = t(`point.${point}.title`);
  const said = profile.points[point] ?? { judgement: null, reasons: '' };
  const put = (patch: { judgement: Judgement } | { reasons: string }, field: string | null) =>
    change(
      (before) => ({
        points: { ...before.points, [point]: { judgement: null, reasons: '', ...before.points[point], ...patch } },
      }),
      field,
    );
  return (
    <section className={styles.point} aria-label={title}>
      <h4 className={styles.name}>{title}</h4>
      <p className={styles.quiet}>{t(`point.${point}.asks`)}</p>
      {point === 'affordable' ? (
        <CostList
          costs={profile.costs}
          disabled={isReading}
          onChange={(costs, field) => change(() => ({ costs }), field)}
        />
      ) : null}
      <JudgementRadios
        label={t('judgement', { point: title })}
        value={said.judgement}
        disabled={isReading}
        onChoose={(judgement) => put({ judgement }, null)}
      />
      <TypedField
        label={t('reasons', { point: title })}
        rows={2}
        kept={said.reasons}
        disabled={isReading}
        onKeep={(reasons) => put({ reasons }, point)}
      />
    </section>
  );
}
