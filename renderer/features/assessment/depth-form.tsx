import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../shared/record/draft.ts';
import { currentPerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useDesk } from './assessment-desk.ts';

const tiers = ['screening', 'short', 'full'] as const satisfies readonly Tier[];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, lineHeight: 1.5 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** How deep the assessment goes: what the screening calls for and why, and a person's choice with reasons. */
export function DepthForm() {
  const { t, i18n } = useTranslation('assessment');
  const { dossier, assessment, isReading } = useDesk();
  const { clock } = useServices();
  const styles = useStyles();
  const { tier, depth, advice } = assessment;
  // What is not kept yet; else the form shows what is kept, also after an undo.
  const [begun, setBegun] = useState<{ readonly tier: Tier; readonly reasons: string } | null>(null);
  const { tier: chosen, reasons } = begun ?? { tier, reasons: depth?.reasons ?? '' };
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const keep = (event: FormEvent) => {
    event.preventDefault();
    const given = reasons.trim();
    setMissing(given === '');
    if (given === '') {
      field.current?.focus();
      return;
    }
    dossier.putMeta({ tier: chosen, depth: { reasons: given, by: currentPerson(), at: clock() } });
    setBegun(null);
    announce(t('depth.kept', { depth: t(`depth.name.${chosen}`) }));
  };
  return (
    <form className={styles.root} onSubmit={keep} noValidate aria-labelledby="depth-title">
      <h3 id="depth-title" className={styles.title}>
        {t('depth.title')}
      </h3>
      <p className={styles.line}>
        {advice.tier === null ? t('depth.notYet') : t('depth.advised', { depth: t(`depth.name.${advice.tier}`) })}{' '}
        {advice.why.join(' ')}
      </p>
      <RadioGroup
        aria-labelledby="depth-title"
        value={chosen}
        disabled={isReading}
        onChange={(_, data) => setBegun({ tier: data.value as Tier, reasons })}
      >
        {tiers.map((each) => (
          <Radio key={each} value={each} label={t(`depth.choice.${each}`)} />
        ))}
      </RadioGroup>
      <Field
        label={t('depth.reasons')}
        required
        {...(isMissing ? { validationState: 'error', validationMessage: t('depth.reasonsMissing') } : {})}
      >
        <Textarea
          textarea={{ ref: field }}
          value={reasons}
          readOnly={isReading}
          resize="vertical"
          rows={3}
          onChange={(_, data) => setBegun({ tier: chosen, reasons: data.value })}
        />
      </Field>
      {isReading ? null : (
        <div>
          <Button type="submit" appearance="primary">
            {t('depth.keep')}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>
        {depth === null ? (
          t('depth.nobody')
        ) : (
          <>
            {t(`depth.is.${tier}`)} {depth.by ? t('question.by', { ...depth.by }) : t('question.byNobody')},{' '}
            <TimeText iso={depth.at} language={i18n.language} />
          </>
        )}
      </p>
    </form>
  );
}
