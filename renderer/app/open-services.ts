import { newProvisionId } from '../../shared/ordinance/provision-id.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { askToPersist } from '../persistence/ask-to-persist.ts';
import type { BylawDatabase } from '../persistence/bylaw-database.ts';
import { DossierDesk } from '../persistence/dossier-desk.ts';
import { DossierRepository } from '../persistence/dossier-repository.ts';
import { type OpenError, openDatabase } from '../persistence/open-database.ts';
import { messageOf } from '../persistence/storage-fault.ts';
import { desktopApi } from '../platform/desktop-api.ts';
import { sha256 } from '../platform/sha256.ts';
import { bundledClauses, bundledPacks } from '../state/pack-library.ts';
import { currentPerson } from '../state/person-store.ts';
import type { Services } from '../state/services.ts';
import { searchApart } from '../workers/search-client.ts';
import { keepOldLibrary } from './keep-old-library.ts';
import { keepSettings } from './keep-settings.ts';

export interface OpeningEvents {
  readonly onBlocked: () => void;
  readonly onTakenOver: () => void;
}

const clock = () => new Date().toISOString();
const newId = () => newProvisionId((length) => crypto.getRandomValues(new Uint8Array(length)));

let opening: Promise<Result<Services, OpenError>> | null = null;

/** The composition root: everything the window is made of, built once; a second call gives the same. */
export function openServices(events: OpeningEvents): Promise<Result<Services, OpenError>> {
  opening ??= build(events).catch((error: unknown) => err({ kind: 'failed', message: messageOf(error) }));
  return opening;
}

async function build(events: OpeningEvents): Promise<Result<Services, OpenError>> {
  const desktop = desktopApi();
  const port = { factory: indexedDB, keyRange: IDBKeyRange };
  const opened = await openDatabase({
    port,
    keepBackup: (old, step) => keepOldLibrary(old, step, port, { clock, sha256 }),
    ...events,
  });
  if (!opened.ok) return err(opened.error);
  const db = opened.value;
  await keepSettings(db);
  void askToPersist(navigator.storage).catch(() => undefined);
  return ok(servicesOver(db, desktop));
}

function servicesOver(db: BylawDatabase, desktop: Services['desktop']): Services {
  const person = currentPerson;
  const dossiers = new DossierRepository(db, { clock, newId, person });
  // What was deleted long ago is erased when there is time; if that fails it is tried at the next start.
  window.setTimeout(() => void dossiers.purge(), 10_000);
  return {
    db,
    dossiers,
    desk: new DossierDesk(db, { clock, locks: navigator.locks, person }),
    search: searchApart,
    desktop,
    packs: bundledPacks(),
    clauses: bundledClauses(),
    clock,
    newId,
    sha256,
  };
}
