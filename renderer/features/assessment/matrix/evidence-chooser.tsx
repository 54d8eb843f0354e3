import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/record/registers.ts';
import { entriesWith } from '../registers/find-entries.ts';

/** So many are seen at a glance; of more, one looks for them. */
const few = 8;

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface EvidenceChooserProps {
  readonly evidence: readonly Evidence[];
  /** By id. */
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The evidence to tick: all of a few; of many what is ticked, and those found by words that stand in them. */
export function EvidenceChooser({ evidence, chosen, disabled, onChoose }: EvidenceChooserProps) {
  const { t } = useTranslation('matrix');
  const styles = useStyles();
  const [words, setWords] = useState('');
  // What was ticked once stays where it is: a tick may be taken back, and the focus is on it.
  const [met, setMet] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const isMany = evidence.length > few;
  const found = entriesWith(evidence, words);
  const offered = new Set(
    evidence
      .filter(({ id }) => found.has(id))
      .slice(0, few)
      .map(({ id }) => id),
  );
  const listed = isMany ? evidence.filter(({ id }) => met.has(id) || chosen.includes(id) || offered.has(id)) : evidence;
  const tick = (id: string, isTicked: boolean) => {
    setMet(new Set([...met, id]));
    onChoose(isTicked ? [...chosen, id] : chosen.filter((each) => each !== id));
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{t('evidence')}</legend>
      {evidence.length === 0 ? <p className={styles.quiet}>{t('noEvidence')}</p> : null}
      {isMany ? (
        <>
          <Field label={t('findEvidence')}>
            <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
          </Field>
          <p className={styles.quiet} role="status">
            {t('evidenceShown', { shown: offered.size, found: found.size, ticked: chosen.length })}
          </p>
        </>
      ) : null}
      {listed.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title || t('untitled')}
          checked={chosen.includes(id)}
          disabled={disabled}
          onChange={(_, { checked }) => tick(id, checked === true)}
        />
      ))}
    </fieldset>
  );
}
