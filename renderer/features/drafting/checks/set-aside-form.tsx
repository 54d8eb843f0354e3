import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  open: { minWidth: 0, padding: 0, height: 'auto', fontWeight: tokens.fontWeightRegular },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface SetAsideFormProps {
  /** Only told with a reason. */
  readonly onSetAside: (isWhole: boolean, reason: string) => void;
}

/** Sets a finding aside, or its rule in the whole text, and asks why: others will read it. */
export function SetAsideForm({ onSetAside }: SetAsideFormProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div ref={root}>
        <Button className={styles.open} size="small" appearance="transparent" onClick={() => setOpen(true)}>
          {t('setAside.open')}
        </Button>
      </div>
    );
  }
  const close = () => {
    setOpen(false);
    window.setTimeout(() => root.current?.querySelector('button')?.focus(), 0);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') {
          setMissing(true);
          field.current?.focus();
          return;
        }
        close();
        onSetAside(isWhole, reason.trim());
      }}
    >
      <Field
        label={t('setAside.why')}
        required
        {...(isMissing ? { validationState: 'error' as const, validationMessage: t('setAside.missing') } : {})}
      >
        <Textarea
          textarea={{ ref: field }}
          value={reason}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <RadioGroup
        aria-label={t('setAside.scope')}
        value={isWhole ? 'rule' : 'here'}
        onChange={(_, { value }) => setWhole(value === 'rule')}
      >
        <Radio value="here" label={t('setAside.here')} />
        <Radio value="rule" label={t('setAside.rule')} />
      </RadioGroup>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary">
          {t('setAside.act')}
        </Button>
        <Button size="small" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
