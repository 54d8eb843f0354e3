import type { StepId } from '../../../../shared/assessment/steps.ts';
import { useDesk } from '../assessment-desk.ts';
import { ActionCard } from './action-card.tsx';
import { CommentCard } from './comment-card.tsx';
import { ConsultationCard } from './consultation-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { JustificationCard } from './justification-card.tsx';
import { OverrideCard } from './override-card.tsx';
import { RegisterList } from './register-list.tsx';
import { ServiceCard } from './service-card.tsx';

/** What a step keeps beside its questions. */
export function StepRegisters({ step }: { step: StepId }) {
  const { evidence, consultations, comments, services, justifications, actions, overrides } =
    useDesk().snapshot.registers;
  switch (step) {
    case 'evidence':
      return (
        <RegisterList
          register="evidence"
          entries={evidence}
          card={(entry, number) => <EvidenceCard key={entry.id} stored={entry} number={number} />}
        />
      );
    case 'consult':
      return (
        <>
          <RegisterList
            register="consultations"
            entries={consultations}
            card={(entry, number) => <ConsultationCard key={entry.id} stored={entry} number={number} />}
          />
          <RegisterList
            register="comments"
            entries={comments}
            card={(entry, number) => <CommentCard key={entry.id} stored={entry} number={number} />}
          />
        </>
      );
    case 'access':
      return (
        <RegisterList
          register="services"
          entries={services}
          card={(entry, number) => <ServiceCard key={entry.id} stored={entry} number={number} />}
        />
      );
    case 'justify':
      return (
        <RegisterList
          register="justifications"
          entries={justifications}
          card={(entry, number) => <JustificationCard key={entry.id} stored={entry} number={number} />}
        />
      );
    case 'mitigate':
      return (
        <RegisterList
          register="actions"
          entries={actions}
          card={(entry, number) => <ActionCard key={entry.id} stored={entry} number={number} />}
        />
      );
    case 'decide':
      return (
        <RegisterList
          register="overrides"
          entries={overrides}
          card={(entry, number) => <OverrideCard key={entry.id} stored={entry} number={number} />}
        />
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
