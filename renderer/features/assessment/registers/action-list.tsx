import { useState } from 'react';
import { worstFirst } from '../../../../shared/assessment/actions.ts';
import { useDesk } from '../assessment-desk.ts';
import { ActionCard } from './action-card.tsx';
import { RegisterList } from './register-list.tsx';

/** The actions, those against the worst risks first, as they stood when the list was opened: none moves while it is written. */
export function ActionList({ sought }: { sought: string | null }) {
  const { assessment, snapshot } = useDesk();
  const { actions } = snapshot.registers;
  const [order] = useState(() => worstFirst(actions, assessment.risks).map(({ id }) => id));
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return (
    <RegisterList
      register="actions"
      sought={sought}
      entries={actions.toSorted((a, b) => place(a.id) - place(b.id))}
      Card={ActionCard}
    />
  );
}
