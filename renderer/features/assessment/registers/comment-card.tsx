import { useTranslation } from 'react-i18next';
import { type Comment, commentOutcomes } from '../../../../shared/record/registers.ts';
import { withholdsNames } from '../../../../shared/record/withheld-names.ts';
import { useDesk } from '../assessment-desk.ts';
import { useGroupChoices } from './choices.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, DateField, LineField, ManyField, TextField } from './entry-fields.tsx';
import { useEntry } from './use-entry.ts';

/** One comment: who said what, what the council answers, and what changed because of it. */
export function CommentCard({ stored, number }: { stored: Comment; number: number }) {
  const { t } = useTranslation('assessment');
  const { snapshot } = useDesk();
  const editing = useEntry('comments', stored);
  const groups = useGroupChoices();
  const { entry, choose, type, isReading } = editing;
  const rounds = snapshot.registers.consultations;
  const round = rounds.find(({ id }) => id === entry.consultation);
  const usual = round === undefined ? 'alone' : withholdsNames(round) ? 'withheld' : 'given';
  return (
    <EntryCard register="comments" title={entry.name} number={number} editing={editing}>
      <SideBySide>
        <LineField
          label={t('register.comments.who')}
          value={entry.name}
          editing={editing}
          onType={(name) => type('name', { name })}
        />
        <DateField
          label={t('register.comments.date')}
          value={entry.date}
          editing={editing}
          onType={(date) => type('date', { date })}
        />
        <LineField
          label={t('register.comments.how')}
          value={entry.how}
          editing={editing}
          onType={(how) => type('how', { how })}
        />
        <ChoiceField
          label={t('register.comments.round')}
          choices={[
            { value: '', title: t('register.comments.noRound') },
            ...rounds.map(({ id, title }) => ({ value: id, title })),
          ]}
          value={entry.consultation}
          disabled={isReading}
          onChoose={(consultation) => choose({ consultation })}
        />
        <ChoiceField
          label={t('register.comments.exported')}
          choices={[
            { value: 'usual', title: t(`register.comments.usual.${usual}`) },
            { value: 'withheld', title: t('register.comments.withheld') },
            { value: 'given', title: t('register.comments.given') },
          ]}
          value={entry.isNameWithheld === undefined ? 'usual' : entry.isNameWithheld ? 'withheld' : 'given'}
          disabled={isReading}
          onChoose={(said) => choose({ isNameWithheld: said === 'usual' ? undefined : said === 'withheld' })}
        />
      </SideBySide>
      <ManyField
        label={t('register.groups')}
        choices={groups}
        chosen={entry.groups}
        disabled={isReading}
        onChoose={(chosen) => choose({ groups: chosen })}
      />
      <TextField
        label={t('register.comments.said')}
        value={entry.said}
        editing={editing}
        onType={(said) => type('said', { said })}
      />
      <TextField
        label={t('register.comments.response')}
        value={entry.response}
        editing={editing}
        onType={(response) => type('response', { response })}
      />
      <ChoiceField
        label={t('register.comments.outcome')}
        choices={[
          { value: '', title: t('register.comments.noOutcome') },
          ...commentOutcomes.map((outcome) => ({ value: outcome, title: t(`register.comments.outcomes.${outcome}`) })),
        ]}
        value={entry.outcome ?? ''}
        disabled={isReading}
        onChoose={(outcome) => choose({ outcome: outcome === '' ? null : (outcome as Comment['outcome']) })}
      />
    </EntryCard>
  );
}
