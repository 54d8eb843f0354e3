import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useDesk } from './assessment-desk.ts';
import type { QuestionState } from '../../../shared/assessment/assessment-state.ts';

const intents = { block: 'error', high: 'error', medium: 'warning', low: 'info' } as const;
const blanks = { block: 'blankBlock', high: 'blankHigh', medium: 'blankMedium', low: 'blankLow' } as const;

/** What the answer, or its lack, raises; nothing where it raises nothing. */
export function RaisedBar({ state }: { state: QuestionState }) {
  const { t } = useTranslation('assessment');
  const { assessment } = useDesk();
  const { level, note, question, missing } = state;
  if (level === null) return null;
  const override = assessment.risks.find(({ source }) => source === question.id)?.override ?? null;
  const isBlank = missing.includes('answer');
  return (
    <MessageBar intent={intents[level]} layout="multiline" politeness="polite">
      <MessageBarBody>
        {t(`raised.${state.isRaisedByForms ? 'byForms' : isBlank ? blanks[level] : level}`)}
        {level !== 'block' || override !== null
          ? ''
          : ` ${t(question.override ? 'raised.overridable' : 'raised.fixed')}`}
        {note === null ? '' : ` ${note}`}
        {override === null ? '' : ` ${t('raised.overridden', { ...override })}`}
      </MessageBarBody>
    </MessageBar>
  );
}
