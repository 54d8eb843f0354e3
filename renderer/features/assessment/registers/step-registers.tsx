import { useTranslation } from 'react-i18next';
import type { StepId } from '../../../../shared/assessment/steps.ts';
import { useDesk } from '../assessment-desk.ts';
import { ActionList } from './action-list.tsx';
import { CommentCard } from './comment-card.tsx';
import { ConsultationCard } from './consultation-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { JustificationCard } from './justification-card.tsx';
import { OverrideCard } from './override-card.tsx';
import { RegisterList } from './register-list.tsx';
import { ServiceCard } from './service-card.tsx';
import { StatementList } from './statement-list.tsx';
import { WantedForms } from './wanted-forms.tsx';

export interface StepRegistersProps {
  readonly step: StepId;
  /** The entry that the address names. */
  readonly sought: string | null;
}

/** What a step keeps beside its questions. */
export function StepRegisters({ step, sought }: StepRegistersProps) {
  const { t } = useTranslation('assessment');
  const { evidence, consultations, comments, services, justifications, overrides } = useDesk().snapshot.registers;
  switch (step) {
    case 'evidence':
      return <RegisterList register="evidence" entries={evidence} Card={EvidenceCard} sought={sought} />;
    case 'consult':
      return (
        <>
          <RegisterList register="consultations" entries={consultations} Card={ConsultationCard} sought={sought} />
          <RegisterList register="comments" entries={comments} Card={CommentCard} sought={sought} />
        </>
      );
    case 'access':
      return <RegisterList register="services" entries={services} Card={ServiceCard} sought={sought} />;
    case 'justify':
      return (
        <>
          <RegisterList register="justifications" entries={justifications} Card={JustificationCard} sought={sought} />
          <WantedForms />
          <StatementList />
        </>
      );
    case 'mitigate':
      return <ActionList sought={sought} />;
    case 'decide':
      return (
        <>
          <RegisterList register="overrides" entries={overrides} Card={OverrideCard} sought={sought} />
          <p>{t('register.overrides.toCome')}</p>
        </>
      );
    case 'screen':
    case 'scope':
    case 'analyse':
    case 'rate':
    case 'publish':
    case 'review':
      return null;
  }
}
