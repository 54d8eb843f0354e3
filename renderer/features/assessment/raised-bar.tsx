import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionState } from '../../../shared/assessment/assessment-state.ts';

const intents = { block: 'error', high: 'error', medium: 'warning', low: 'info' } as const;
const blanks = { block: 'blankBlock', high: 'blankHigh', medium: 'blankMedium', low: 'blankLow' } as const;

/** What the answer, or its lack, raises; nothing where it raises nothing. */
export function RaisedBar({ state }: { state: QuestionState }) {
  const { t } = useTranslation('assessment');
  const { level, note, question, missing } = state;
  if (level === null) return null;
  const isBlank = missing.includes('answer');
  return (
    <MessageBar intent={intents[level]} layout="multiline" politeness="polite">
      <MessageBarBody>
        {t(`raised.${isBlank ? blanks[level] : level}`)}
        {level === 'block' ? ` ${t(question.override ? 'raised.overridable' : 'raised.fixed')}` : ''}
        {note === null ? '' : ` ${note}`}
      </MessageBarBody>
    </MessageBar>
  );
}
