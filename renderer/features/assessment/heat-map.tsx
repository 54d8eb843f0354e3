import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { bandOf } from '../../../shared/assessment/rating.ts';
import type { Grade } from '../../../shared/record/draft.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';

const severities: readonly Grade[] = [4, 3, 2, 1];
const likelihoods: readonly Grade[] = [1, 2, 3, 4];

const useStyles = makeStyles({
  box: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    minWidth: '30rem',
    '& caption': { textAlign: 'start', paddingBottom: tokens.spacingVerticalS },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: '6px 8px',
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
  },
  high: { backgroundColor: tokens.colorStatusDangerBackground1 },
  medium: { backgroundColor: tokens.colorStatusWarningBackground1 },
});

/** The rated harms by severity and likelihood: a table, whose shades say no more than its words. */
export function HeatMap() {
  const { t } = useTranslation('assessment');
  const { assessment, dossier } = useDesk();
  const styles = useStyles();
  const look = (severity: Grade) => {
    const band = bandOf(severity);
    return band === 'high' || band === 'medium' ? styles[band] : undefined;
  };
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>{t('heat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('heat.corner')}</th>
            {likelihoods.map((grade) => (
              <th key={grade} scope="col">
                {t(`rating.likelihood.${grade}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => (
            <tr key={severity}>
              <th scope="row">{t('heat.row', { severity, level: t(`summary.${bandOf(severity)}`) })}</th>
              {likelihoods.map((likelihood) => {
                const here = assessment.risks.filter(
                  (risk) => risk.severity === severity && risk.likelihood === likelihood,
                );
                return (
                  <td key={likelihood} className={mergeClasses(here.length > 0 && look(severity))}>
                    {here.length === 0 ? t('heat.nothing') : null}
                    {here.map(({ source }, index) => (
                      <Fragment key={source}>
                        {index > 0 ? ', ' : ''}
                        <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: source })}>{source}</a>
                      </Fragment>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
