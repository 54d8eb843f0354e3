import { createContext, useContext } from 'react';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import type { ClauseLibrary } from '../../shared/packs/clause-library.ts';
import type { DesktopApi } from '../../shared/ipc/desktop-api.ts';
import type { BylawDatabase } from '../persistence/bylaw-database.ts';
import type { Clock, Sha256 } from '../persistence/browser-ports.ts';
import type { DossierDesk } from '../persistence/dossier-desk.ts';
import type { DossierRepository } from '../persistence/dossier-repository.ts';
import type { LibrarySearch } from '../persistence/search-library.ts';
import type { PackLibrary } from './pack-library.ts';

/** What the window is made of; built once by `renderer/app/main.tsx` and handed down, so that tests hand down their own. */
export interface Services {
  readonly db: BylawDatabase;
  readonly dossiers: DossierRepository;
  /** The dossiers that this window has open. */
  readonly desk: DossierDesk;
  readonly search: Pick<LibrarySearch, 'find'>;
  readonly desktop: DesktopApi;
  readonly packs: PackLibrary;
  readonly clauses: readonly ClauseLibrary[];
  readonly clock: Clock;
  readonly newId: () => ProvisionId;
  readonly sha256: Sha256;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices is called outside ServicesContext');
  return services;
}
