/** Every place of the window that has a link. */
export type Place =
  | { readonly name: 'library' }
  | { readonly name: 'welcome' }
  | { readonly name: 'settings' }
  | { readonly name: 'shortcuts' }
  | { readonly name: 'licences' }
  /** `at`: the provision (draft) or question (assess) to stand at; null is wherever the person was. */
  | { readonly name: 'draft' | 'assess'; readonly dossier: string; readonly at: string | null }
  | { readonly name: PlannedJob; readonly dossier: string }
  | { readonly name: 'export'; readonly dossier: string };

/** The jobs of a by-law that have a place, but cannot be done in this version. */
export const plannedJobs = ['review', 'sign', 'publish'] as const;
export type PlannedJob = (typeof plannedJobs)[number];

/** A place inside a dossier. */
export type DossierPlace = Extract<Place, { name: 'draft' | 'assess' | PlannedJob }>;

const tabs = ['draft', 'assess', ...plannedJobs, 'export'] as const;

/** Reads a place out of `location.hash`; null for an address that was never given out. */
export function parsePlace(hash: string): Place | null {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(safeDecode);
  const [first, id, tab, at] = parts;
  if (first === undefined) return { name: 'library' };
  if (first === 'welcome' || first === 'settings' || first === 'shortcuts' || first === 'licences') {
    return parts.length === 1 ? { name: first } : null;
  }
  if (first !== 'd' || id === undefined || parts.length > 4) return null;
  const name = tabs.find((known) => known === (tab ?? 'draft'));
  if (name === undefined) return null;
  if (name === 'draft' || name === 'assess') return { name, dossier: id, at: at ?? null };
  return at === undefined ? { name, dossier: id } : null;
}

/** The link to a place; `parsePlace(hrefOf(place))` is the same place. */
export function hrefOf(place: Place): string {
  switch (place.name) {
    case 'library':
      return '#/';
    case 'welcome':
    case 'settings':
    case 'shortcuts':
    case 'licences':
      return `#/${place.name}`;
    case 'review':
    case 'sign':
    case 'publish':
    case 'export':
      return `#/d/${encodeURIComponent(place.dossier)}/${place.name}`;
    case 'draft':
    case 'assess': {
      const base = `#/d/${encodeURIComponent(place.dossier)}/${place.name}`;
      return place.at === null ? base : `${base}/${encodeURIComponent(place.at)}`;
    }
  }
}

/** Places shown as a dialog over the page that was there before. */
export function isOverlay(place: Place): boolean {
  return ['settings', 'shortcuts', 'licences', 'export'].includes(place.name);
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
