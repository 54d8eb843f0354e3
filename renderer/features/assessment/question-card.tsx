import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionState } from '../../../shared/assessment/assessment-state.ts';
import type { Answer } from '../../../shared/record/draft.ts';
import { currentPerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { AnswerField, Lines } from './answer-field.tsx';
import { useDesk } from './assessment-desk.ts';
import { JudgementRadios } from './judgement-radios.tsx';
import { OpenPoint } from './open-point.tsx';
import { ProvisionLinks } from './provision-links.tsx';
import { QuestionLaw } from './question-law.tsx';
import { QuestionStatus } from './question-status.tsx';
import { RatingTable } from './rating-table.tsx';
import { RaisedBar } from './raised-bar.tsx';
import { FormsNote } from './registers/forms-note.tsx';
import { RiskActions } from './registers/risk-actions.tsx';
import { TextChanges } from './text-changes.tsx';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: 1.35,
    scrollMarginTop: '4rem',
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  why: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface QuestionCardProps {
  readonly state: QuestionState;
  readonly stored: Answer | null;
  /** True when the address names this question: it is gone to. */
  readonly isSought: boolean;
}

/** One question: why it is asked, what is asked, the answer with its reasons, evidence and places, and what it raises. */
export const QuestionCard = memo(function QuestionCard({ state, stored, isSought }: QuestionCardProps) {
  const { t, i18n } = useTranslation('assessment');
  const { dossier, isReading } = useDesk();
  const { clock } = useServices();
  const styles = useStyles();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { question, shown, why } = state;
  const { answer } = question;
  const editing = useAnswer(dossier, question, stored);
  const { fields } = editing;

  useEffect(() => {
    if (!isSought) return;
    title.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [isSought]);

  const reaffirm = () => {
    editing.flush();
    dossier.reaffirmAnswer(question.id, { by: currentPerson(), at: clock() });
    announce(t('changes.reaffirmed'));
    title.current?.focus();
  };
  const judgement = 'judgement' in answer ? (answer.judgement ?? null) : null;
  const lacks = (what: QuestionState['missing'][number]) => shown !== false && state.missing.includes(what);
  const asksReasons = answer.type !== 'text' && answer.type !== 'evidence';
  return (
    <article className={styles.root} aria-labelledby={titleId} data-question={question.id}>
      <div className={styles.head}>
        <span className={styles.id}>{question.id}</span>
        <QuestionStatus state={state} />
      </div>
      <h3 ref={title} id={titleId} className={styles.title} tabIndex={-1}>
        {question.question}
      </h3>
      {shown === true && question.show === 'always' ? null : <p className={styles.why}>{why}</p>}
      <QuestionLaw question={question} />
      {shown === false ? null : (
        <TextChanges
          changes={state.changes}
          otherwise={t('changes.orAnswer')}
          onReaffirm={isReading ? null : reaffirm}
        />
      )}
      <FormsNote state={state} stored={stored} />
      <OpenPoint isOpen={lacks('answer') || lacks('matrix-cells')}>
        <AnswerField question={question} editing={editing} disabled={isReading} />
      </OpenPoint>
      {judgement === null ? null : (
        <OpenPoint isOpen={lacks('judgement') || (lacks('answer') && fields.judgement === null)}>
          <JudgementRadios
            label={judgement}
            value={fields.judgement}
            disabled={isReading}
            onChoose={(chosen) => editing.choose({ judgement: chosen })}
          />
        </OpenPoint>
      )}
      {asksReasons ? (
        <OpenPoint isOpen={lacks('reasons')}>
          <Field label={t('question.reasons')} hint={answer.type === 'judgement' ? t('question.reasonsHint') : ''}>
            <Textarea
              value={fields.reasons}
              readOnly={isReading}
              resize="vertical"
              rows={2}
              onChange={(_, data) => editing.type({ reasons: data.value })}
              onBlur={editing.flush}
            />
          </Field>
        </OpenPoint>
      ) : null}
      {answer.type === 'text' && answer.evidence === true ? (
        <OpenPoint isOpen={lacks('evidence')}>
          <Lines
            label={t('question.evidence')}
            lines={fields.evidence}
            disabled={isReading}
            onType={(evidence) => editing.type({ evidence })}
            onDone={(evidence) => editing.choose({ evidence })}
          />
        </OpenPoint>
      ) : null}
      <ProvisionLinks
        linked={fields.provisions}
        disabled={isReading}
        onChoose={(provisions) => editing.choose({ provisions })}
      />
      <RaisedBar state={state} />
      {state.level === null || state.missing.includes('answer') ? null : (
        <RatingTable
          rating={fields.rating ?? null}
          raised={state.level}
          disabled={isReading}
          onChoose={(rating) => editing.choose({ rating })}
        />
      )}
      {state.level === null || state.missing.includes('answer') ? null : <RiskActions state={state} />}
      {stored === null ? null : (
        <div className={styles.foot}>
          <span>
            {stored.by ? t('question.by', { ...stored.by }) : t('question.byNobody')},{' '}
            <TimeText iso={stored.at} language={i18n.language} />
          </span>
          {isReading ? null : (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                editing.clear();
                announce(t('question.cleared'));
                title.current?.focus();
              }}
            >
              {t('question.clear')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
});
