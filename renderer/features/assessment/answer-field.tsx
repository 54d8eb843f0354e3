import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isStrings } from '../../../shared/record/answer-fit.ts';
import type { Question } from '../../../shared/packs/rights-pack.ts';
import type { Judgement } from '../../../shared/record/draft.ts';
import { useDesk } from './assessment-desk.ts';
import { JudgementRadios } from './judgement-radios.tsx';
import { ListAnswer } from './list-answer.tsx';
import { MatrixQuestion } from './matrix/matrix-question.tsx';
import { TextLines } from './text-lines.tsx';
import type { AnswerEditing } from './use-answer.ts';

export interface AnswerFieldProps {
  readonly question: Question;
  readonly editing: AnswerEditing;
  readonly disabled: boolean;
}

/** The control that a question is answered with, by its kind. */
export function AnswerField({ question, editing, disabled }: AnswerFieldProps) {
  const { t } = useTranslation('assessment');
  const { packs } = useDesk();
  const { value } = editing.fields;
  const { answer } = question;
  const strings = isStrings(value) ? value : [];
  switch (answer.type) {
    case 'judgement':
      return (
        <JudgementRadios
          label={t('question.answer')}
          value={typeof value === 'string' && value !== '' ? (value as Judgement) : null}
          disabled={disabled}
          onChoose={(chosen) => editing.choose({ value: chosen })}
        />
      );
    case 'text':
      return (
        <Field label={t('question.answer')}>
          <Textarea
            value={typeof value === 'string' ? value : ''}
            readOnly={disabled}
            resize="vertical"
            rows={4}
            onChange={(_, data) => editing.type({ value: data.value })}
            onBlur={editing.flush}
          />
        </Field>
      );
    case 'scale':
      return (
        <Field label={t('question.answer')}>
          <RadioGroup
            value={typeof value === 'number' ? String(value) : ''}
            disabled={disabled}
            onChange={(_, data) => editing.choose({ value: Number(data.value) as 1 | 2 | 3 | 4 })}
          >
            {answer.labels.map((label, index) => (
              <Radio key={label} value={String(index + 1)} label={`${index + 1} – ${label}`} />
            ))}
          </RadioGroup>
        </Field>
      );
    case 'evidence':
      return (
        <Lines
          label={t('question.evidence')}
          lines={strings}
          disabled={disabled}
          onType={(lines) => editing.type({ value: lines })}
          onDone={(lines) => editing.choose({ value: lines })}
        />
      );
    case 'list':
      return (
        <ListAnswer
          options={
            answer.from === 'groups'
              ? packs.groups.map(({ id, title }) => ({ value: id, title }))
              : answer.options.map((option) => ({ value: option, title: option }))
          }
          chosen={strings}
          disabled={disabled}
          onChoose={(chosen) => editing.choose({ value: chosen })}
          onType={(chosen) => editing.type({ value: chosen })}
        />
      );
    case 'matrix':
      return <MatrixQuestion />;
  }
}

export interface LinesProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly disabled: boolean;
  readonly onType: (lines: readonly string[]) => void;
  readonly onDone: (lines: readonly string[]) => void;
}

/** Evidence, a line each, under one name. */
export function Lines({ label, ...lines }: LinesProps) {
  const { t } = useTranslation('assessment');
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0 }}>
        {label}. {t('question.evidenceHint')}
      </legend>
      <TextLines {...lines} nameOf={(n) => t('question.evidenceItem', { n })} placeholder={t('question.addEvidence')} />
    </fieldset>
  );
}
