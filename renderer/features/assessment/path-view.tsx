import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { useTranslation } from 'react-i18next';
import { isSettled } from '../../../shared/assessment/assessment-state.ts';
import type { StepState } from '../../../shared/assessment/steps.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';
import { useSteps } from './use-steps.ts';
import { ViewHeading } from './view-heading.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { gridColumn: 2, margin: 0, lineHeight: 1.45 },
  quiet: { gridColumn: 2, margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The twelve steps, each with what it is for and how far it has come; they can be walked in any order. */
export function PathView() {
  const { t } = useTranslation('assessment');
  const { dossier, assessment } = useDesk();
  const styles = useStyles();
  const steps = useSteps();
  return (
    <>
      <ViewHeading title={t('path.title')} intro={t('path.intro')} />
      <p>
        {t(`depth.is.${assessment.tier}`)}{' '}
        <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: 'step-screen' })}>{t('depth.change')}</a>
      </p>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.id} className={styles.step}>
            {step.isKept && step.gaps.length === 0 ? (
              <CheckmarkCircle16Filled aria-hidden />
            ) : (
              <Circle16Regular aria-hidden />
            )}
            <a className={styles.name} href={hrefOf({ name: 'assess', dossier: dossier.id, at: `step-${step.id}` })}>
              {index + 1} {t(`step.${step.id}.title`)}
            </a>
            <p className={styles.line}>{t(`step.${step.id}.purpose`)}</p>
            <p className={styles.quiet}>
              <HowFar step={step} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function HowFar({ step: { questions, gaps, isKept, blocks } }: { step: StepState }) {
  const { t } = useTranslation('assessment');
  const said = [
    ...(questions.length > 0
      ? [t('nav.answered', { shown: questions.length, answered: questions.filter(isSettled).length })]
      : []),
    ...(gaps.length > 0 ? [t('nav.gaps', { count: gaps.length })] : []),
    ...(blocks.length > 0 ? [t('path.blocks', { count: blocks.length })] : []),
    ...(isKept ? [] : [t('path.notKept')]),
    ...(isKept && gaps.length === 0 ? [t('path.nothingMissing')] : []),
  ];
  return <>{said.join(' · ')}</>;
}
