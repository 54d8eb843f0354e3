import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type Evidence, evidenceKinds } from '../../../../shared/record/registers.ts';
import { useGroupChoices, useQuestionChoices } from './choices.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, DateField, LineField, ManyField, TextField } from './entry-fields.tsx';
import { useGiveFile } from '../evidence/use-give-file.ts';
import { useEntry } from './use-entry.ts';

/** One piece of evidence: where it comes from, what it shows, and what it does not. */
export function EvidenceCard({ stored, number }: { stored: Evidence; number: number }) {
  const { t } = useTranslation('assessment');
  const editing = useEntry('evidence', stored);
  const groups = useGroupChoices();
  const questions = useQuestionChoices();
  const give = useGiveFile();
  const { entry, choose, type, isReading } = editing;
  return (
    <EntryCard register="evidence" title={entry.title} number={number} editing={editing}>
      <LineField
        label={t('register.evidence.what')}
        value={entry.title}
        editing={editing}
        onType={(title) => type('title', { title })}
      />
      <SideBySide>
        <ChoiceField
          label={t('register.evidence.kind')}
          choices={evidenceKinds.map((kind) => ({ value: kind, title: t(`register.evidence.kinds.${kind}`) }))}
          value={entry.kind}
          disabled={isReading}
          onChoose={(kind) => choose({ kind: kind as Evidence['kind'] })}
        />
        <LineField
          label={t('register.evidence.source')}
          value={entry.source}
          editing={editing}
          onType={(source) => type('source', { source })}
        />
        <DateField
          label={t('register.evidence.date')}
          value={entry.date}
          editing={editing}
          onType={(date) => type('date', { date })}
        />
      </SideBySide>
      {entry.file !== null ? (
        <p style={{ margin: 0, overflowWrap: 'anywhere' }}>{t('register.evidence.file', { name: entry.file.name })}</p>
      ) : isReading ? null : (
        <div>
          <Button
            size="small"
            aria-label={t('register.evidence.addFileTo', { what: entry.title })}
            onClick={() => {
              editing.flush();
              void give(stored);
            }}
          >
            {t('register.evidence.addFile')}
          </Button>
        </div>
      )}
      <TextField
        label={t('register.evidence.says')}
        value={entry.says}
        editing={editing}
        onType={(says) => type('says', { says })}
      />
      <TextField
        label={t('register.evidence.gap')}
        hint={t('register.evidence.gapHint')}
        value={entry.gap}
        editing={editing}
        onType={(gap) => type('gap', { gap })}
      />
      <ManyField
        label={t('register.groups')}
        choices={groups}
        chosen={entry.groups}
        disabled={isReading}
        onChoose={(chosen) => choose({ groups: chosen })}
      />
      <ManyField
        label={t('register.questions')}
        choices={questions}
        chosen={entry.questions}
        disabled={isReading}
        onChoose={(chosen) => choose({ questions: chosen })}
      />
    </EntryCard>
  );
}
