import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { StepLaw } from '../../../shared/assessment/steps.ts';

const useStyles = makeStyles({
  list: { margin: 0, lineHeight: 1.5 },
  title: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalM },
  text: { margin: 0 },
  source: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What the packs in force lay down for a step, each statement with its source, its date, and whether it was verified. */
export function StepLawList({ law }: { law: readonly StepLaw[] }) {
  const { t, i18n } = useTranslation('assessment');
  const styles = useStyles();
  if (law.length === 0) return <p>{t('path.noLaw')}</p>;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <dl className={styles.list}>
      {law.map(({ title, text, pack, asOf, source, verified }) => (
        <div key={`${pack} ${title} ${text}`}>
          <dt className={styles.title}>{title}</dt>
          <dd className={styles.text}>{text}</dd>
          <dd className={styles.source}>
            {t('path.source', { pack, source, day: day.format(new Date(asOf)) })}
            {verified ? '' : ` (${t('question.unverified')})`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
