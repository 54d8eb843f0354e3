import { Combobox, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FieldSelect } from '../../../ui/field-select.tsx';
import type { EntryEditing } from './use-entry.ts';
import type { RegisterName } from '../../../../shared/record/registers.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly editing: Pick<EntryEditing<RegisterName>, 'flush' | 'isReading'>;
  readonly onType: (value: string) => void;
}

/** A line of text of an entry. */
export function LineField({ label, hint, value, editing, onType }: FieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={value}
        readOnly={editing.isReading}
        maxLength={1000}
        onChange={(_, data) => onType(data.value)}
        onBlur={editing.flush}
      />
    </Field>
  );
}

/** Some lines of text of an entry. */
export function TextField({ label, hint, value, editing, onType }: FieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        value={value}
        readOnly={editing.isReading}
        resize="vertical"
        rows={2}
        onChange={(_, data) => onType(data.value)}
        onBlur={editing.flush}
      />
    </Field>
  );
}

/** A day, '' where none is set. */
export function DateField({ label, hint, value, editing, onType }: FieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        type="date"
        value={value}
        readOnly={editing.isReading}
        // A half-written date is '' and must not take the stored one away before the field is left.
        onChange={(_, data) => onType(data.value)}
        onBlur={editing.flush}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (value: string) => void;
}

/** One of a few. */
export function ChoiceField({ label, choices, value, disabled, onChoose }: ChoiceFieldProps) {
  return (
    <Field label={label}>
      <FieldSelect value={value} disabled={disabled} onChange={(_, data) => onChoose(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </FieldSelect>
    </Field>
  );
}

interface ManyFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Some of many: what is chosen stands in the field in words, and is chosen or left in the list that opens. */
export function ManyField({ label, hint, choices, chosen, disabled, onChoose }: ManyFieldProps) {
  const { t } = useTranslation('assessment');
  const titles = new Map(choices.map(({ value, title }) => [value, title]));
  const said = chosen.map((value) => titles.get(value) ?? value).join(', ');
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Combobox
        multiselect
        inlinePopup
        disabled={disabled}
        placeholder={said === '' ? t('register.none') : said}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, data) => onChoose(data.selectedOptions)}
      >
        {choices.map(({ value, title }) => (
          <Option key={value} value={value}>
            {title}
          </Option>
        ))}
      </Combobox>
      {said === '' ? null : <div>{said}</div>}
    </Field>
  );
}
