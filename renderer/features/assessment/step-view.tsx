import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type StepId, stepIds } from '../../../shared/assessment/steps.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';
import { DepthForm } from './depth-form.tsx';
import { StepTools } from './evidence/step-tools.tsx';
import { GapGroupsView } from './gap-groups-view.tsx';
import { HeatMap } from './heat-map.tsx';
import { QuestionCard } from './question-card.tsx';
import { StepRegisters } from './registers/step-registers.tsx';
import { StepWords } from './step-words.tsx';
import { StepLawList } from './step-law-list.tsx';
import { useSteps } from './use-steps.ts';
import { ViewHeading } from './view-heading.tsx';

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase500, margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  gaps: { margin: 0, paddingInlineStart: '1.4em', lineHeight: 1.6 },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalXXL,
  },
});

export interface StepViewProps {
  readonly step: StepId;
  /** The register of the step, and the entry in it, that the address names; null: none. */
  readonly register: string | null;
  readonly entry: string | null;
}

/** One step: what it is for, what is missing, its questions to be answered here, and the law behind it. */
export function StepView({ step, register, entry }: StepViewProps) {
  const { t } = useTranslation('assessment');
  const matrix = useTranslation('matrix').t;
  const { dossier, snapshot } = useDesk();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (register === null) return;
    const list = root.current?.querySelector(`[data-register="${CSS.escape(register)}"]`);
    const named = entry === null ? null : list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`);
    const target = named ?? list?.querySelector<HTMLElement>('[data-add]');
    target?.scrollIntoView({ block: named ? 'start' : 'center' });
    target?.focus({ preventScroll: true });
  }, [register, entry]);
  const state = useSteps().find(({ id }) => id === step);
  if (!state) return null;
  const { questions, gaps, blocks, law, isKept } = state;
  const number = stepIds.indexOf(step) + 1;
  const stored = new Map(snapshot.answers.map((answer) => [answer.question, answer]));
  const linkTo = (at: string) => hrefOf({ name: 'assess', dossier: dossier.id, at });
  return (
    <div ref={root}>
      <ViewHeading
        title={t('path.stepTitle', { number, all: stepIds.length, title: t(`step.${step}.title`) })}
        intro={t(`step.${step}.purpose`)}
      />
      <p>
        <a href={linkTo('path')}>{t('path.all')}</a>
      </p>
      {isKept ? null : <p>{t('path.notKept')}</p>}
      <StepWords step={step} />
      <h3 className={styles.part}>{t('path.missing')}</h3>
      {gaps.length === 0 ? <p>{t(isKept ? 'path.nothingMissing' : 'path.nothingKnown')}</p> : null}
      <GapGroupsView key={step} gaps={gaps} />
      {step === 'analyse' ? (
        <p>
          <a href={linkTo('matrix')}>{matrix('nav')}</a> · <a href={linkTo('prompts')}>{t('nav.prompts')}</a> ·{' '}
          <a href={linkTo('tags')}>{t('nav.tags')}</a>
        </p>
      ) : null}
      {step === 'rate' || step === 'decide' ? (
        <p>
          <a href={linkTo('summary')}>{t('nav.summary')}</a>
        </p>
      ) : null}
      {step === 'rate' ? <HeatMap /> : null}
      {blocks.length > 0 ? (
        <>
          <h3 className={styles.part}>{t('path.blocks', { count: blocks.length })}</h3>
          <ul className={styles.gaps}>
            {blocks.map(({ source, overridable, override }) => (
              <li key={source}>
                <a href={linkTo(source)}>{source}</a>{' '}
                {override === null
                  ? t(overridable ? 'raised.overridable' : 'raised.fixed')
                  : t('raised.overridden', { ...override })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {step === 'screen' ? <DepthForm /> : null}
      <StepTools step={step} />
      {questions.length > 0 ? <h3 className={styles.part}>{t('nav.questions')}</h3> : null}
      <div className={styles.cards}>
        {questions.map((question) => (
          <QuestionCard
            key={question.question.id}
            state={question}
            stored={stored.get(question.question.id) ?? null}
            isSought={false}
          />
        ))}
      </div>
      <StepRegisters step={step} sought={entry} />
      <h3 className={styles.part}>{t('path.law')}</h3>
      <StepLawList law={law} />
      <nav className={styles.ways} aria-label={t('path.title')}>
        <Way to={number - 1} text="path.previous" />
        <Way to={number + 1} text="path.next" />
      </nav>
    </div>
  );
}

function Way({ to, text }: { to: number; text: 'path.previous' | 'path.next' }) {
  const { t } = useTranslation('assessment');
  const { dossier } = useDesk();
  const step = stepIds[to - 1];
  if (step === undefined) return <span />;
  return (
    <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: `step-${step}` })}>
      {t(text, { number: to, title: t(`step.${step}.title`) })}
    </a>
  );
}
