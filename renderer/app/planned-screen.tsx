import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { goTo } from '../state/navigation.ts';
import type { PlannedJob } from '../state/route.ts';
import { useSaveCopy } from './use-save-copy.ts';

const useStyles = makeStyles({
  root: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    maxWidth: '40rem',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    lineHeight: 1.55,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0 },
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
    '& li': { marginBottom: tokens.spacingVerticalS },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  heading: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
});

/** A job that cannot be done here yet: says so, what it will be, and how to do it with what there is today. */
export function PlannedScreen({ dossier, job }: { dossier: OpenDossier; job: PlannedJob }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const saveCopy = useSaveCopy(dossier);
  return (
    <section className={styles.root} data-pane="planned" aria-labelledby="planned-title">
      <div className={styles.card}>
        <div className={styles.top}>
          <h2 id="planned-title" className={styles.title}>
            {t(`planned.${job}.title`)}
          </h2>
          <Badge appearance="outline" color="informative" size="large">
            {t('planned.notYet')}
          </Badge>
        </div>
        <h3 className={styles.heading}>{t('planned.today')}</h3>
        <ul>
          <li>{t(`planned.${job}.send`)}</li>
          <li>{t(`planned.${job}.carry`)}</li>
          <li>{t(`planned.${job}.keep`)}</li>
        </ul>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => goTo({ name: 'export', dossier: dossier.id })}>
            {t('planned.export')}
          </Button>
          <Button onClick={saveCopy}>{t('planned.copy')}</Button>
        </div>
        <h3 className={styles.heading}>{t('planned.later')}</h3>
        <p>{t(`planned.${job}.later`)}</p>
      </div>
    </section>
  );
}
