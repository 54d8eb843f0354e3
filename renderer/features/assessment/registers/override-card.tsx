import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Override } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, LineField, TextField } from './entry-fields.tsx';
import { useEntry } from './use-entry.ts';

/** One block overridden: which, by whom, and why; and whether it stands for what is answered now. */
export function OverrideCard({ stored, number }: { stored: Override; number: number }) {
  const { t } = useTranslation('assessment');
  const { assessment, packs } = useDesk();
  const editing = useEntry('overrides', stored);
  const { entry, choose, type, isReading } = editing;
  const open = assessment.risks.filter(({ level, overridable }) => level === 'block' && overridable);
  const choices = [
    ...new Set([...open.map(({ source }) => source), ...(entry.question === '' ? [] : [entry.question])]),
  ];
  const asked = assessment.sections.flatMap(({ questions }) => questions);
  const answerTo = (id: string) => asked.find(({ question }) => question.id === id)?.answer ?? null;
  const textOf = (id: string) => packs.questions.find((question) => question.id === id)?.question ?? '';
  const state = assessment.overrides.find(({ override }) => override.id === entry.id)?.state ?? 'unfinished';
  const over = (question: string): Partial<Override> => {
    const answer = answerTo(question);
    return { question, answered: answer?.at ?? '', provisions: answer?.provisions ?? [] };
  };
  return (
    <EntryCard register="overrides" title={entry.question} number={number} editing={editing}>
      <ChoiceField
        label={t('register.overrides.block')}
        choices={[
          { value: '', title: t('register.choose') },
          ...choices.map((source) => ({ value: source, title: `${source} ${textOf(source)}` })),
        ]}
        value={entry.question}
        disabled={isReading}
        onChoose={(question) => choose(over(question))}
      />
      <SideBySide>
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
      <p style={{ margin: 0 }}>
        <strong>{t(`register.overrides.state.${state}`)}</strong>
      </p>
      {state === 'lapsed' && !isReading ? (
        <div>
          <Button size="small" onClick={() => choose({ answered: answerTo(entry.question)?.at ?? '' })}>
            {t('register.overrides.again')}
          </Button>
        </div>
      ) : null}
    </EntryCard>
  );
}
