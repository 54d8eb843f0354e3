import { useTranslation } from 'react-i18next';
import type { Override } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, LineField, TextField } from './entry-fields.tsx';
import { useEntry } from './use-entry.ts';

/** One block overridden: which, by whom, and why. */
export function OverrideCard({ stored, number }: { stored: Override; number: number }) {
  const { t } = useTranslation('assessment');
  const { assessment } = useDesk();
  const editing = useEntry('overrides', stored);
  const { entry, choose, type, isReading } = editing;
  const open = assessment.risks.filter(({ level, overridable }) => level === 'block' && overridable);
  const choices = [
    ...new Set([...open.map(({ source }) => source), ...(entry.question === '' ? [] : [entry.question])]),
  ];
  return (
    <EntryCard register="overrides" title={entry.question} number={number} editing={editing}>
      <SideBySide>
        <ChoiceField
          label={t('register.overrides.block')}
          choices={[
            { value: '', title: t('register.choose') },
            ...choices.map((source) => ({ value: source, title: source })),
          ]}
          value={entry.question}
          disabled={isReading}
          onChoose={(question) => choose({ question })}
        />
        <LineField
          label={t('register.overrides.name')}
          value={entry.name}
          editing={editing}
          onType={(name) => type('name', { name })}
        />
        <LineField
          label={t('register.overrides.post')}
          value={entry.post}
          editing={editing}
          onType={(post) => type('post', { post })}
        />
      </SideBySide>
      <TextField
        label={t('register.overrides.reasons')}
        value={entry.reasons}
        editing={editing}
        onType={(reasons) => type('reasons', { reasons })}
      />
    </EntryCard>
  );
}
