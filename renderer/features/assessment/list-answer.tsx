import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TextLines } from './text-lines.tsx';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
    alignItems: 'start',
    marginBottom: tokens.spacingVerticalS,
  },
});

export interface ListAnswerProps {
  /** What is stored, and what is shown for it. */
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onType: (chosen: readonly string[]) => void;
}

/** Options to tick, and lines for what is not among them. */
export function ListAnswer({ options, chosen, disabled, onChoose, onType }: ListAnswerProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const values = new Set(options.map(({ value }) => value));
  const ticked = chosen.filter((value) => values.has(value));
  const own = chosen.filter((value) => !values.has(value));
  return (
    <div>
      {options.length > 0 ? (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('list.options')}</legend>
          <div className={styles.options}>
            {options.map(({ value, title }) => (
              <Checkbox
                key={value}
                label={title}
                checked={ticked.includes(value)}
                disabled={disabled}
                onChange={(_, data) =>
                  onChoose(
                    data.checked === true ? [...ticked, value, ...own] : chosen.filter((other) => other !== value),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{options.length > 0 ? t('list.own') : t('question.answer')}</legend>
        <TextLines
          lines={own}
          nameOf={(n) => t('list.ownItem', { n })}
          placeholder={t('list.add')}
          disabled={disabled}
          onType={(lines) => onType([...ticked, ...lines])}
          onDone={(lines) => onChoose([...ticked, ...lines])}
        />
      </fieldset>
    </div>
  );
}
