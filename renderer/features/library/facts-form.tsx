import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../shared/packs/template.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
  },
});

export interface FactsFormProps {
  readonly facts: Template['facts'];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** What the template asks for. Nothing must be given: what is left empty stands in the text as a blank. */
export function FactsForm({ facts, values, onChange }: FactsFormProps) {
  const { t } = useTranslation('library');
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {facts.map((fact) => (
        <Field key={fact.name} label={fact.label} hint={fact.help}>
          <Input
            type={fact.type === 'date' ? 'date' : 'text'}
            inputMode={fact.type === 'number' || fact.type === 'money' ? 'decimal' : 'text'}
            value={values[fact.name] ?? ''}
            placeholder={fact.type === 'date' ? undefined : t('facts.example', { example: fact.example })}
            onChange={(_, data) => onChange(fact.name, data.value)}
          />
        </Field>
      ))}
    </div>
  );
}
