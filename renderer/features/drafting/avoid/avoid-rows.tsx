import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvoidFault, WordsToAvoid } from '../../../../shared/packs/words-to-avoid.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: '2 1 12rem', minWidth: 0 },
  why: { flex: '3 1 15rem', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  remove: { marginTop: '26px' },
});

export interface AvoidRowProps {
  readonly row: WordsToAvoid;
  readonly number: number;
  readonly at: number;
  readonly fault: AvoidFault | null;
  readonly onChange: (at: number, row: WordsToAvoid) => void;
  readonly onRemove: (at: number) => void;
}

/** What is avoided, what is said instead, and why. */
export const AvoidRow = memo(function AvoidRow({ row, number, at, fault, onChange, onRemove }: AvoidRowProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const said = fault === null ? {} : { validationMessage: t(`avoid.fault.${fault}`) };
  return (
    <div className={styles.row} role="group" aria-label={t('avoid.row', { number })} data-avoid-row>
      <Field className={styles.words} label={t('avoid.words')} {...(fault === 'comes-back' ? {} : said)}>
        <Input
          className={styles.input}
          value={row.words}
          maxLength={200}
          spellCheck={false}
          onChange={(_, { value }) => onChange(at, { ...row, words: value })}
        />
      </Field>
      <Field className={styles.words} label={t('avoid.instead')} {...(fault === 'comes-back' ? said : {})}>
        <Input
          className={styles.input}
          value={row.instead}
          maxLength={200}
          spellCheck={false}
          onChange={(_, { value }) => onChange(at, { ...row, instead: value })}
        />
      </Field>
      <Field className={styles.why} label={t('avoid.why')}>
        <Input
          className={styles.input}
          value={row.why}
          maxLength={500}
          spellCheck={false}
          onChange={(_, { value }) => onChange(at, { ...row, why: value })}
        />
      </Field>
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={t('avoid.remove', { words: row.words === '' ? number : row.words })}
        onClick={() => onRemove(at)}
      />
    </div>
  );
});
