import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { tallyEffects } from '../../../../shared/assessment/effect-summary.ts';
import { hrefOf } from '../../../state/route.ts';
import { useDesk } from '../assessment-desk.ts';

const kinds = ['harm', 'unknown', 'benefit', 'none'] as const;

const useStyles = makeStyles({
  box: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    marginBottom: tokens.spacingVerticalL,
    '& caption': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 8px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
});

/** What all matrices say together, group by group and right by right, the worst first. */
export const EffectsSummary = memo(function EffectsSummary() {
  const { t } = useTranslation('matrix');
  const { assessment } = useDesk();
  if (assessment.effects.every(({ cells }) => cells.length === 0)) return <p>{t('summary.nothing')}</p>;
  return (
    <section aria-label={t('together')}>
      <p>{t('summary.note')}</p>
      <TallyTable by="group" />
      <TallyTable by="right" />
    </section>
  );
});

function TallyTable({ by }: { by: 'group' | 'right' }) {
  const { t } = useTranslation('matrix');
  const { assessment, packs, dossier, labelOf } = useDesk();
  const styles = useStyles();
  const titles = new Map<string, string>(
    by === 'group'
      ? packs.groups.map(({ id, title }) => [id, title])
      : packs.rights.map(({ tag, title }) => [tag, title]),
  );
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>{t(by === 'group' ? 'summary.groups' : 'summary.rights')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(by === 'group' ? 'group' : 'summary.right')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`summary.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('summary.where')}</th>
          </tr>
        </thead>
        <tbody>
          {tallyEffects(assessment.effects, by).map(({ id, counts, harmedBy }) => (
            <tr key={id}>
              <th scope="row">{titles.get(id) ?? id}</th>
              {kinds.map((kind) => (
                <td key={kind}>{counts[kind]}</td>
              ))}
              <td>
                {harmedBy.map((place, at) => (
                  <span key={place ?? 'whole'}>
                    {at > 0 ? ', ' : ''}
                    {place === null ? (
                      t('whole')
                    ) : (
                      <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: `matrix-${place}` })}>
                        {labelOf(place) ?? t('gone')}
                      </a>
                    )}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
