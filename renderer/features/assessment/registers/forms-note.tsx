import { useTranslation } from 'react-i18next';
import { isAskedByForms } from '../../../../shared/assessment/said-by-forms.ts';
import type { QuestionState } from '../../../../shared/assessment/assessment-state.ts';
import { isStrings } from '../../../../shared/record/answer-fit.ts';
import type { Answer } from '../../../../shared/record/draft.ts';
import { hrefOf } from '../../../state/route.ts';
import { useDesk } from '../assessment-desk.ts';

/** Where a question is answered by the justification forms, so that nobody writes the same twice. */
export function FormsNote({ state, stored }: { state: QuestionState; stored: Answer | null }) {
  const { t } = useTranslation('assessment');
  const { dossier, assessment } = useDesk();
  const { question, answer } = state;
  if (!isAskedByForms(question.id) || assessment.limits.all.length === 0) return null;
  const value = answer === null || answer.at === stored?.at ? null : answer.value;
  const lines =
    typeof value === 'string'
      ? value.split('\n')
      : value !== null && typeof value !== 'number' && isStrings(value)
        ? value
        : [];
  return (
    <div>
      <p style={{ margin: 0 }}>
        {t(lines.length > 0 ? 'register.justifications.answered' : 'register.justifications.answers')}{' '}
        <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: 'step-justify' })}>
          {t('register.justifications.goThere')}
        </a>
      </p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
