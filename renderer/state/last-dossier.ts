import type { Place } from './route.ts';

let last: string | null = null;

/** Notes which dossier was shown last, so that the library can put the person back at its row. */
export function noteDossier(place: Place): void {
  if ('dossier' in place) last = place.dossier;
}

/** The dossier that was shown last in this window; null when none was. */
export function lastDossier(): string | null {
  return last;
}
