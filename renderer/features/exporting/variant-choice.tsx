import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type ReportVariant, reportVariants } from '../../../shared/report/report-variant.ts';

const useStyles = makeStyles({ hint: { display: 'block', color: tokens.colorNeutralForeground3 } });

export interface VariantChoiceProps {
  readonly value: ReportVariant;
  readonly isDisabled: boolean;
  readonly onChoose: (variant: ReportVariant) => void;
}

/** How the report is told and printed, and for whom each way is. */
export function VariantChoice({ value, isDisabled, onChoose }: VariantChoiceProps) {
  const { t } = useTranslation('exporting');
  const styles = useStyles();
  return (
    <Field label={t('variant.label')}>
      <RadioGroup
        value={value}
        disabled={isDisabled}
        onChange={(_, data) => onChoose(reportVariants.find((each) => each === data.value) ?? 'full')}
      >
        {reportVariants.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <>
                {t(`variant.${each}`)}
                <span className={styles.hint}>{t(`variant.${each}Hint`)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
