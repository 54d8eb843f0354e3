import type { Migration } from './migration.ts';

/** The tables of the first release. */
export const firstTables: Migration = {
  version: 1,
  stores: {
    dossiers: 'id, changedAt, removedAt',
    entries: '[dossier+collection+id]',
    objects: 'hash, *dossiers',
    records: '[dossier+hash], dossier',
    people: 'fingerprint',
    keys: 'fingerprint',
    settings: 'key',
    searches: 'dossier',
  },
};
