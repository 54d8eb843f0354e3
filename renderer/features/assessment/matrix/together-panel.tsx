import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionEffects } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import { TypedField } from './typed-field.tsx';
import type { EffectsEditing } from './use-effects.ts';

const levels = ['respect', 'protect', 'fulfil'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  duties: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

export interface TogetherPanelProps {
  /** As kept. */
  readonly combined: string;
  readonly duties: ProvisionEffects['duties'];
  readonly onChange: EffectsEditing['change'];
}

/** What the cells of one matrix come to together, and which duties they touch. */
export const TogetherPanel = memo(function TogetherPanel({ combined, duties, onChange }: TogetherPanelProps) {
  const { t } = useTranslation('matrix');
  const { isReading } = useDesk();
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={t('together')}>
      <h3 className={styles.title}>{t('together')}</h3>
      <TypedField
        label={t('combined')}
        hint={t('combinedHint')}
        kept={combined}
        disabled={isReading}
        onKeep={(typed) => onChange(() => ({ combined: typed }), 'combined')}
      />
      <fieldset className={styles.duties}>
        <legend>{t('duties')}</legend>
        {levels.map((level) => (
          <Checkbox
            key={level}
            label={t(`duty.${level}`)}
            checked={duties.includes(level)}
            disabled={isReading}
            onChange={(_, { checked }) =>
              onChange((before) => ({
                duties: levels.filter((each) => (each === level ? checked : before.duties.includes(each))),
              }))
            }
          />
        ))}
      </fieldset>
    </section>
  );
});
