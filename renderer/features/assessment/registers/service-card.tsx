import { useTranslation } from 'react-i18next';
import { type ServiceProfile, servicePoints } from '../../../../shared/record/registers.ts';
import { CostList } from './cost-list.tsx';
import { EntryCard } from './entry-card.tsx';
import { LineField } from './entry-fields.tsx';
import { PointFields } from './point-fields.tsx';
import { useEntry } from './use-entry.ts';

/** The profile of one service: available, accessible in four ways, acceptable, of quality. */
export function ServiceCard({ stored, number }: { stored: ServiceProfile; number: number }) {
  const { t } = useTranslation('assessment');
  const editing = useEntry('services', stored);
  const { entry, choose, type, flush, isReading } = editing;
  return (
    <EntryCard register="services" title={entry.service} number={number} editing={editing}>
      <LineField
        label={t('register.services.what')}
        value={entry.service}
        editing={editing}
        onType={(service) => type('service', { service })}
      />
      <CostList
        costs={entry.costs}
        disabled={isReading}
        onChange={(costs, field) => (field === null ? choose({ costs }) : type(field, { costs }))}
      />
      <PointFields
        points={servicePoints.map((id) => ({ id, question: t(`register.services.points.${id}`) }))}
        judged={entry.points}
        disabled={isReading}
        onChoose={(points) => choose({ points })}
        onType={(point, points) => type(`points ${point}`, { points })}
        onLeave={flush}
      />
    </EntryCard>
  );
}
