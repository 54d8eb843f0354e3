import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Gap, Risk } from '../../../shared/assessment/assessment-state.ts';
import { hrefOf } from '../../state/route.ts';
import { MoreButton, useSomeAtATime } from '../../ui/some-at-a-time.tsx';
import { useDesk } from './assessment-desk.ts';
import { GapLine } from './gap-line.tsx';
import { ViewHeading } from './view-heading.tsx';

const kinds = [
  'depth',
  'stale',
  'inside',
  'untied',
  'question',
  'rating',
  'judgement',
  'reasons',
  'evidence',
  'matrix',
  'effects',
  'condition',
  'prompt',
  'tag',
  'unread',
  'register',
  'group',
] as const;

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase500, margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  kind: { fontSize: tokens.fontSizeBase300, margin: `${tokens.spacingVerticalM} 0 0` },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '1.4em', lineHeight: 1.6 },
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
        {kinds.map((kind) => {
          const gaps = assessment.gaps.filter((gap) => gap.kind === kind);
          return gaps.length === 0 ? null : <GapList key={kind} kind={kind} gaps={gaps} />;
        })}
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

function GapList({ kind, gaps }: { kind: Gap['kind']; gaps: readonly Gap[] }) {
  const { t } = useTranslation('assessment');
  const { dossier } = useDesk();
  const styles = useStyles();
  const some = useSomeAtATime(gaps, kind);
  const place = { name: 'assess', dossier: dossier.id } as const;
  return (
    <section>
      <h4 className={styles.kind}>{t(`summary.kind.${kind}`, { count: gaps.length })}</h4>
      {kind === 'prompt' ? <a href={hrefOf({ ...place, at: 'prompts' })}>{t('summary.decideThem')}</a> : null}
      {kind === 'tag' || kind === 'unread' ? (
        <a href={hrefOf({ ...place, at: 'tags' })}>{t('summary.tagThem')}</a>
      ) : null}
      <ul className={styles.list}>
        {some.shown.map((gap) => (
          <li key={gap.message}>
            <GapLine gap={gap} />
          </li>
        ))}
      </ul>
      <MoreButton {...some} label={(count) => t('more', { count })} />
    </section>
  );
}
