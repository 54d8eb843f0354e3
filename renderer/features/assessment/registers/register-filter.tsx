import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entriesWith } from './find-entries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  field: { flex: '1 1 14rem', minWidth: 0, maxWidth: '28rem' },
  count: { margin: 0, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
});

export interface RegisterFilterProps {
  readonly entries: readonly { readonly id: string }[];
  /** The ids of those that still lack something. */
  readonly lacking: ReadonlySet<string>;
  readonly shown: number;
  /**
   * The ids of those to be shown, as they were when somebody looked: an entry stays while it is written. null: all.
   */
  readonly onFind: (ids: ReadonlySet<string> | null) => void;
}

/** Finds among many entries: by words that stand in them, and those that still lack something; says how many there are. */
export function RegisterFilter({ entries, lacking, shown, onFind }: RegisterFilterProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [isLacking, setLacking] = useState(false);
  const find = (sought: string, onlyLacking: boolean) => {
    setWords(sought);
    setLacking(onlyLacking);
    if (sought.trim() === '' && !onlyLacking) return onFind(null);
    onFind(
      entriesWith(
        entries.filter(({ id }) => !onlyLacking || lacking.has(id)),
        sought,
      ),
    );
  };
  return (
    <div className={styles.root} role="search">
      <Field label={t('register.find')} className={styles.field}>
        <Input type="search" value={words} onChange={(_, data) => find(data.value, isLacking)} />
      </Field>
      <Checkbox
        label={t('register.lacking', { count: lacking.size })}
        checked={isLacking}
        onChange={(_, data) => find(words, data.checked === true)}
      />
      <p className={styles.count} role="status">
        {t('register.found', { shown, all: entries.length })}
      </p>
    </div>
  );
}
