import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/record/draft.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface PersonFormProps {
  readonly initial: Person | null;
  readonly submitLabel: string;
  readonly onSubmit: (person: Person) => void;
}

/** Who is at this window. Asked once; every answer, version and event carries it. Only the name must be given. */
export function PersonForm({ initial, submitLabel, onSubmit }: PersonFormProps) {
  const { t } = useTranslation('library');
  const styles = useStyles();
  const [person, setPerson] = useState<Person>(initial ?? { name: '', post: '', council: '' });
  const [missing, setMissing] = useState(false);
  const set = (field: keyof Person) => (_: unknown, data: { value: string }) =>
    setPerson((before) => ({ ...before, [field]: data.value }));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = { name: person.name.trim(), post: person.post.trim(), council: person.council.trim() };
        setMissing(trimmed.name === '');
        if (trimmed.name !== '') onSubmit(trimmed);
        else event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <Field
        label={t('person.name')}
        required
        {...(missing ? { validationMessage: t('person.nameMissing'), validationState: 'error' as const } : {})}
      >
        <Input value={person.name} onChange={set('name')} autoComplete="name" />
      </Field>
      <Field label={t('person.post')} hint={t('person.postHint')}>
        <Input value={person.post} onChange={set('post')} autoComplete="organization-title" />
      </Field>
      <Field label={t('person.council')} hint={t('person.councilHint')}>
        <Input value={person.council} onChange={set('council')} autoComplete="organization" />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
