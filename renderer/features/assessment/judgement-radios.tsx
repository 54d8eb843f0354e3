import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '../../../shared/record/draft.ts';

const every = ['yes', 'no', 'partly', 'na'] as const satisfies readonly Judgement[];

export interface JudgementRadiosProps {
  readonly label: string;
  readonly value: Judgement | null;
  readonly disabled: boolean;
  /** Those that can be chosen; all where nothing is said. */
  readonly choices?: readonly Judgement[];
  readonly onChoose: (value: Judgement) => void;
}

/** Yes, no, partly, not applicable; nothing is chosen until a person chooses. */
export function JudgementRadios({ label, value, disabled, choices = every, onChoose }: JudgementRadiosProps) {
  const { t } = useTranslation('assessment');
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={value ?? ''}
        disabled={disabled}
        onChange={(_, data) => onChoose(data.value as Judgement)}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={t(`judgement.${choice}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
