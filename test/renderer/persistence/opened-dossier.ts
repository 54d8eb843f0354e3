import type { BylawDatabase } from '../../../renderer/persistence/bylaw-database.ts';
import type { OpenDossierPorts } from '../../../renderer/persistence/browser-ports.ts';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { memoryChannels, memoryLocks, openMemoryDatabase } from './memory-storage.ts';
import { ada, noon, repositoryOn, testDraft } from './test-draft.ts';

/** A library of one dossier, open in one window; `openWindow` opens it in another. */
export async function openedDossier(clock: () => string = () => noon) {
  const database = await openMemoryDatabase();
  const openChannel = memoryChannels();
  const locks = memoryLocks();
  const ports: OpenDossierPorts = { clock, locks, person: () => ada, openChannel, later: () => () => undefined };
  await repositoryOn(database, openChannel).create(testDraft());
  const openWindow = () => openIn(database, ports);
  const dossier = await openWindow();
  const reopen = async () => {
    await dossier.close();
    return openWindow();
  };
  return { database, ports, dossier, openWindow, reopen };
}

async function openIn(database: BylawDatabase, ports: OpenDossierPorts): Promise<OpenDossier> {
  const opened = await OpenDossier.open(database, 'dossier1', ports);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Until the next attempt to save has ended, well or badly. */
export function nextAttempt(dossier: OpenDossier): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = dossier.subscribe(() => {
      unsubscribe();
      resolve();
    });
  });
}

/** Until the dossier, having changed, is as the test expects. */
export function until(dossier: OpenDossier, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!condition()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = dossier.subscribe(look);
    queueMicrotask(look);
  });
}
