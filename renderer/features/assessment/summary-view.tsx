import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Risk } from '../../../shared/assessment/assessment-state.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';
import { GapGroupsView } from './gap-groups-view.tsx';
import { ViewHeading } from './view-heading.tsx';

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase500, margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  box: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '6px 10px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  level: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** All that is raised, gravest first, and all that nobody has said yet. It never says that there is nothing to find. */
export function SummaryView() {
  const { t } = useTranslation('assessment');
  const { assessment } = useDesk();
  const styles = useStyles();
  return (
    <>
      <ViewHeading title={t('summary.title')} intro={t('summary.intro')} />
      <p>{t('nav.overall', { ...assessment.progress })}</p>
      <h3 className={styles.part}>{t('summary.risks')}</h3>
      {assessment.risks.length > 0 ? <RiskTable risks={assessment.risks} /> : <p>{t('summary.noRisks')}</p>}
      <h3 className={styles.part}>{t('summary.gaps')}</h3>
      {assessment.gapCount === 0 ? <p>{t('summary.noGaps')}</p> : null}
      <div data-gaps>
        <GapGroupsView gaps={assessment.gaps} />
      </div>
    </>
  );
}

function RiskTable({ risks }: { risks: readonly Risk[] }) {
  const { t } = useTranslation('assessment');
  const { dossier, packs } = useDesk();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('summary.level')}</th>
            <th scope="col">{t('summary.question')}</th>
            <th scope="col">{t('summary.rated')}</th>
            <th scope="col">{t('summary.override')}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ source, level, overridable, override, severity, likelihood }) => (
            <tr key={source}>
              <td className={styles.level}>{t(`summary.${level}`)}</td>
              <td>
                <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: source })}>{source}</a>{' '}
                {packs.questions.find(({ id }) => id === source)?.question}
              </td>
              <td>
                {severity === null
                  ? t('rating.notYet')
                  : t('summary.grades', { severity, likelihood: likelihood ?? '–' })}
              </td>
              <td>
                {override === null
                  ? level === 'block'
                    ? t(overridable ? 'summary.canOverride' : 'summary.cannotOverride')
                    : ''
                  : t('raised.overridden', { ...override })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
