import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Services, ServicesContext } from '../state/services.ts';
import { LongOpening } from './long-opening.tsx';
import { openServices } from './open-services.ts';
import { StorageMessage, type StorageTrouble } from './storage-message.tsx';
import { Window } from './window.tsx';

type State =
  | { readonly kind: 'opening'; readonly isBlocked: boolean }
  | { readonly kind: 'open'; readonly services: Services }
  | { readonly kind: 'trouble'; readonly trouble: StorageTrouble };

/** Opens the library, then gives the window to it; or says why it stays shut. */
export function Opening() {
  const { t } = useTranslation('app');
  const [state, setState] = useState<State>({ kind: 'opening', isBlocked: false });
  useEffect(() => {
    const events = {
      onBlocked: () => setState((now) => (now.kind === 'opening' ? { ...now, isBlocked: true } : now)),
      onTakenOver: () => setState({ kind: 'trouble', trouble: { kind: 'taken-over' } }),
    };
    void openServices(events).then((result) =>
      setState(result.ok ? { kind: 'open', services: result.value } : { kind: 'trouble', trouble: result.error }),
    );
  }, []);

  if (state.kind === 'trouble') return <StorageMessage trouble={state.trouble} />;
  if (state.kind === 'open') {
    return (
      <ServicesContext.Provider value={state.services}>
        <Window />
      </ServicesContext.Provider>
    );
  }
  return <LongOpening label={t('opening.waiting')} hindrance={state.isBlocked ? t('opening.blocked') : undefined} />;
}
