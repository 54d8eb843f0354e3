import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../../shared/assessment/form-outcome.ts';

/** What a form comes to, and what it still lacks. */
export function FormOutcomeLine({ state: { outcome, missing } }: { state: FormState }) {
  const { t } = useTranslation('assessment');
  const said =
    outcome.kind === 'ended'
      ? t('register.justifications.ended', { step: outcome.step.title })
      : t(`register.justifications.outcome.${outcome.kind === 'concluded' ? outcome.conclusion : outcome.kind}`);
  return (
    <p style={{ margin: 0 }}>
      <strong>{said}</strong>
      {missing.length === 0 ? '' : ` ${t('register.justifications.lacks', { what: missing.join(', ') })}`}
    </p>
  );
}
