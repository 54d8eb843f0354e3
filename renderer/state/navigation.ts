import { useSyncExternalStore } from 'react';
import { hrefOf, isOverlay, type Place, parsePlace } from './route.ts';

/** `page` stays while a dialog with an address of its own (`overlay`) is over it. */
export interface Where {
  readonly page: Place;
  readonly overlay: Place | null;
}

const listeners = new Set<() => void>();
let where: Where | null = null;
/** True when the page under the overlay is the entry before it in the browser's history. */
let overlayWasPushed = false;
/** The address as `notePlace` last wrote it: what an overlay that cannot step back goes back to. */
let noted: Place | null = null;
/** The address that `where` was read from, or that was written since: any other is one that is still to be heard of. */
let heard = '';

function read(): Where {
  heard = window.location.hash;
  const place = parsePlace(heard);
  if (place === null) return { page: { name: 'library' }, overlay: null };
  if (!isOverlay(place)) return { page: place, overlay: null };
  if (place.name === 'export') {
    const under = where?.page;
    const isUnder = under !== undefined && 'dossier' in under && under.dossier === place.dossier;
    return { page: isUnder ? under : { name: 'draft', dossier: place.dossier, at: null }, overlay: place };
  }
  return { page: where?.page ?? { name: 'library' }, overlay: place };
}

function current(): Where {
  if (where === null) {
    where = read();
    window.addEventListener('hashchange', () => {
      const next = read();
      overlayWasPushed = next.overlay !== null && where?.overlay === null;
      if (next.overlay === null) noted = null;
      where = next;
      for (const listener of listeners) listener();
    });
  }
  return where;
}

/** Where the window is; changes with every link, the back button and the address bar. */
export function useWhere(): Where {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}

export function goTo(place: Place): void {
  window.location.hash = hrefOf(place);
}

/** Goes there without leaving a step for the back button: for places that were only passed through. */
export function goToInstead(place: Place): void {
  window.location.replace(hrefOf(place));
}

/** Closes the dialog that has an address; the back button then does not open it again. */
export function closeOverlay(): void {
  const { page, overlay } = current();
  if (overlay === null) return;
  if (overlayWasPushed) window.history.back();
  else goToInstead(noted ?? page);
}

/** Writes where the cursor stands into the address without a step for the back button and without anybody being told. */
export function notePlace(place: Place): void {
  const { page, overlay } = current();
  if (overlay !== null) return;
  // A page that is on its way out may still tell of its cursor; the address is another page's by then.
  if (page.name !== place.name || dossierOf(page) !== dossierOf(place)) return;
  // The browser tells of a new address later than it shows it. Written over, the person would never come to it.
  if (window.location.hash !== heard) return;
  noted = place;
  window.history.replaceState(window.history.state, '', hrefOf(place));
  heard = window.location.hash;
}

const dossierOf = (place: Place): string | null => ('dossier' in place ? place.dossier : null);
