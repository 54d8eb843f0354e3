import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../../../shared/assessment/actions.ts';
import { type Action, actionStates, type Rung, rungs } from '../../../../shared/record/registers.ts';
import { useServices } from '../../../state/services.ts';
import { useQuestionChoices } from './choices.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, DateField, LineField, ManyField, TextField } from './entry-fields.tsx';
import { useEntry } from './use-entry.ts';

/** One action: what is done about a harm, how high on the ladder, by whom, until when, and how it is shown. */
export function ActionCard({ stored, number }: { stored: Action; number: number }) {
  const { t } = useTranslation('assessment');
  const editing = useEntry('actions', stored);
  const { clock } = useServices();
  const questions = useQuestionChoices();
  const { entry, choose, type, isReading } = editing;
  return (
    <EntryCard register="actions" title={entry.title} number={number} editing={editing}>
      {isOverdue(entry, clock()) ? (
        <Badge appearance="outline" color="danger" style={{ alignSelf: 'flex-start' }}>
          {t('register.actions.overdue')}
        </Badge>
      ) : null}
      <LineField
        label={t('register.actions.what')}
        value={entry.title}
        editing={editing}
        onType={(title) => type('title', { title })}
      />
      <SideBySide>
        <ChoiceField
          label={t('register.actions.rung')}
          choices={rungs.map((rung) => ({ value: rung, title: t(`register.actions.rungs.${rung}`) }))}
          value={entry.rung}
          disabled={isReading}
          onChoose={(rung) => choose({ rung: rung as Rung })}
        />
        <LineField
          label={t('register.actions.owner')}
          value={entry.owner}
          editing={editing}
          onType={(owner) => type('owner', { owner })}
        />
        <DateField
          label={t('register.actions.due')}
          value={entry.due}
          editing={editing}
          onType={(due) => type('due', { due })}
        />
        <ChoiceField
          label={t('register.actions.state')}
          choices={actionStates.map((state) => ({ value: state, title: t(`register.actions.states.${state}`) }))}
          value={entry.state}
          disabled={isReading}
          onChoose={(state) => choose({ state: state as Action['state'] })}
        />
      </SideBySide>
      <TextField
        label={t('register.actions.proof')}
        value={entry.proof}
        editing={editing}
        onType={(proof) => type('proof', { proof })}
      />
      <ManyField
        label={t('register.actions.questions')}
        choices={questions}
        chosen={entry.questions}
        disabled={isReading}
        onChoose={(chosen) => choose({ questions: chosen })}
      />
    </EntryCard>
  );
}
