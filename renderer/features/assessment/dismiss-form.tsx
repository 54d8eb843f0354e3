import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '36rem' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface DismissFormProps {
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a prompt does not apply; without a reason it is not set aside. */
export function DismissForm({ onDismiss, onCancel }: DismissFormProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (given !== '') onDismiss(given);
    else {
      setMissing(true);
      field.current?.focus();
    }
  };
  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      <Field
        label={t('prompts.reason')}
        required
        {...(isMissing ? { validationState: 'error', validationMessage: t('prompts.reasonMissing') } : {})}
      >
        <Textarea
          textarea={{ ref: field }}
          rows={2}
          value={reason}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          onChange={(_, data) => {
            setReason(data.value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary">
          {t('prompts.dismiss')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('prompts.cancel')}
        </Button>
      </div>
    </form>
  );
}
