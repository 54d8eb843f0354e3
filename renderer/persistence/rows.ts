import type { Collection, Person, Stage } from '../../shared/record/draft.ts';

/** The library's row of one dossier. All but `id`, `createdAt` and `removedAt` can be rebuilt from the entries. */
export interface DossierRow {
  readonly id: string;
  /** The name that the user gave it. */
  readonly name: string;
  /** The ordinance's own title, '' when it has none. */
  readonly title: string;
  readonly stage: Stage;
  /** What the assessment still lacks; null until it has been counted. */
  readonly gaps: number | null;
  readonly words: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: Person | null;
  /** ISO time of removal, '' while it stands in the library. Purged some weeks after. */
  readonly removedAt: string;
  /** Counts commits: it names the state that the derived rows were built from. */
  readonly revision: number;
}

/** One entry of a draft, keyed by dossier, collection and id. */
export interface EntryRow {
  readonly dossier: string;
  readonly collection: Collection;
  readonly id: string;
  readonly value: unknown;
}

/** Bytes named by their SHA-256, and the dossiers that still need them. */
export interface ObjectRow {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly dossiers: readonly string[];
}

/** A version, sign-off, adoption or event, named by its bytes; a copy of a dossier has its own. Nothing ever changes one. */
export interface RecordRow {
  readonly hash: string;
  readonly dossier: string;
  readonly kind: string;
  readonly at: string;
  readonly value: unknown;
}

/** A public key known here and how it came to be trusted. */
export interface PersonRow {
  readonly fingerprint: string;
  readonly person: Person;
  readonly publicKey: JsonWebKey;
  readonly trust: string;
  readonly at: string;
}

/** A key of this person: not extractable, never in a backup. */
export interface KeyRow {
  readonly fingerprint: string;
  readonly key: CryptoKey;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** The distinct words of a dossier, folded and joined by spaces, so that a search reads no dossier. */
export interface SearchRow {
  readonly dossier: string;
  /** The dossier's revision that the words were taken from. */
  readonly revision: number;
  readonly words: string;
}
