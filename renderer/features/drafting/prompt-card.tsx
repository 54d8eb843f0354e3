import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import { hrefOf } from '../../state/route.ts';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    lineHeight: 1.45,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  match: { margin: 0, color: tokens.colorNeutralForeground2, fontStyle: 'italic', overflowWrap: 'anywhere' },
  rights: { margin: 0, color: tokens.colorNeutralForeground2 },
  caution: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  questions: {
    margin: 0,
    paddingInlineStart: '1.1rem',
    fontSize: tokens.fontSizeBase200,
    '& li': { marginTop: '2px' },
  },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: '2px' },
  decided: {
    margin: 0,
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    color: tokens.colorNeutralForeground2,
    '& svg': { flexShrink: 0, marginTop: '3px' },
  },
  formActions: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface PromptCardProps {
  readonly prompt: PromptState;
  readonly dossier: string;
  readonly rightTitle: (tag: string) => string;
  readonly questionText: (id: string) => string;
  readonly isReading: boolean;
  readonly onDecide: (state: 'confirmed' | 'dismissed', reason: string) => void;
  readonly onReopen: () => void;
}

/** Words that raise a question of rights: which words, which rights, which questions; and what a person says to it. */
export function PromptCard(props: PromptCardProps) {
  const { prompt, dossier, rightTitle, questionText, isReading, onDecide, onReopen } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [isDismissing, setDismissing] = useState(false);
  const { decision, state } = prompt;
  return (
    <article className={styles.root} aria-label={prompt.name}>
      <h4 className={styles.name}>{prompt.name}</h4>
      <p className={styles.match}>
        {prompt.match === '' ? t('prompts.lacking') : t('prompts.match', { match: prompt.match })}
      </p>
      <p className={styles.rights}>{prompt.rights.map(rightTitle).join(' · ')}</p>
      {prompt.caution === '' || state !== 'open' ? null : <p className={styles.caution}>{prompt.caution}</p>}
      <details>
        <summary className={styles.summary}>{t('prompts.questions', { count: prompt.questions.length })}</summary>
        <ul className={styles.questions}>
          {prompt.questions.map((id) => (
            <li key={id}>
              <Link href={hrefOf({ name: 'assess', dossier, at: id })}>{questionText(id)}</Link>
            </li>
          ))}
        </ul>
      </details>
      {state === 'open' ? null : (
        <p className={styles.decided}>
          {state === 'confirmed' ? (
            <CheckmarkCircle16Filled aria-hidden="true" />
          ) : (
            <DismissCircle16Regular aria-hidden="true" />
          )}
          <span>
            {t(`prompts.${state}`, { name: decision?.by?.name ?? t('prompts.somebody') })}
            {decision === null || decision.reason === '' ? null : ` “${decision.reason}”`}
            {prompt.stale ? ` ${t('prompts.stale')}` : null}
          </span>
        </p>
      )}
      {isReading ? null : isDismissing ? (
        <DismissForm
          onCancel={() => setDismissing(false)}
          onDismiss={(reason) => {
            setDismissing(false);
            onDecide('dismissed', reason);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {state === 'open' ? (
            <>
              <Button size="small" onClick={() => onDecide('confirmed', '')}>
                {t('prompts.applies')}
              </Button>
              <Button size="small" onClick={() => setDismissing(true)}>
                {t('prompts.notHere')}
              </Button>
            </>
          ) : (
            <Button size="small" appearance="subtle" onClick={onReopen}>
              {t('prompts.reopen')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function DismissForm({ onCancel, onDismiss }: { onCancel: () => void; onDismiss: (reason: string) => void }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onDismiss(reason.trim());
        else {
          setMissing(true);
          field.current?.focus();
        }
      }}
    >
      <Field
        label={t('prompts.why')}
        required
        {...(isMissing ? { validationState: 'error' as const, validationMessage: t('prompts.whyMissing') } : {})}
      >
        <Textarea
          textarea={{ ref: field }}
          value={reason}
          rows={2}
          resize="vertical"
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </Field>
      <div className={styles.formActions}>
        <Button size="small" type="submit" appearance="primary">
          {t('prompts.dismiss')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
