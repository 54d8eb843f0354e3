import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Effect, Judgement, Person, SeenWording } from './draft.ts';

/** What every entry of a register has: the provisions that it is about, the words that they had, who wrote it last and when. */
export interface Registered {
  /** Safe as a file name, and unique within its register. */
  readonly id: string;
  readonly provisions: readonly ProvisionId[];
  /** One for each linked provision. */
  readonly wordings?: readonly SeenWording[] | undefined;
  /** ISO 8601 with zone; entries stand in the order in which they were begun. */
  readonly begun: string;
  readonly by: Person | null;
  readonly at: string;
}

/** One cell of the matrix of a provision: what it does to a right of a group. */
export interface EffectCell {
  /** By id of group and tag of right. */
  readonly group: string;
  readonly right: string;
  readonly effect: Effect;
  readonly note: string;
  /** By id in the register of evidence. */
  readonly evidence: readonly string[];
}
/** Who carries what the right asks for: not to infringe it, to see that others do not, to make it real. */
export type DutyLevel = 'respect' | 'protect' | 'fulfil';
/**
 * The matrix of one provision, whose id it bears and which it is linked to; 'document': of the ordinance as a whole, for
 * what its provisions do together and what other rules add.
 */
export interface ProvisionEffects extends Registered {
  readonly cells: readonly EffectCell[];
  /** Why those cells have no effect that say so without a note of their own. */
  readonly rest?: string | undefined;
  /** Who is hit by several effects at once, and what comes on top of other rules. */
  readonly combined: string;
  readonly duties: readonly DutyLevel[];
}

/** One part of the service profile: available, accessible (four ways), acceptable, of quality. */
export const servicePoints = [
  'available',
  'non-discrimination',
  'physical',
  'affordable',
  'information',
  'acceptable',
  'quality',
] as const;
export type ServicePoint = (typeof servicePoints)[number];
export interface PointJudged {
  readonly judgement: Judgement | null;
  readonly reasons: string;
}
/** One thing that a user of a service pays for, in the money of the place: a fee, a photograph, the way there. */
export interface ServiceCost {
  readonly what: string;
  /** In hundredths at the finest. */
  readonly amount: number;
}
export interface ServiceProfile extends Registered {
  readonly service: string;
  readonly costs: readonly ServiceCost[];
  readonly points: Readonly<Partial<Record<ServicePoint, PointJudged>>>;
}

/** How one limit of one right is justified, by the test of one pack. */
export interface Justification extends Registered {
  readonly pack: string;
  readonly right: string;
  /** By id of a test of the pack, where the pack has several for the right; '' while none is chosen. */
  readonly test: string;
  /** One of the aims that the pack permits for the right, or the drafter's own words; '' while none is named. */
  readonly aim: string;
  /** By id of a step of the pack's test; 'no-limit': whether the limit touches what admits none. */
  readonly steps: Readonly<Record<string, PointJudged>>;
  readonly conclusion: 'justified' | 'not-justified' | null;
}

/** A statement that a duty of a pack asks for, part by part. */
export interface Statement extends Registered {
  readonly pack: string;
  /** By id of the duty. */
  readonly duty: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The ladder: change the text, narrow it, support those it hits, put right what it did. */
export const rungs = ['avoid', 'narrow', 'support', 'remedy'] as const;
export type Rung = (typeof rungs)[number];
export const actionStates = ['planned', 'under-way', 'done', 'dropped'] as const;
export interface Action extends Registered {
  readonly title: string;
  readonly rung: Rung;
  /** The questions whose risk it answers. */
  readonly questions: readonly string[];
  readonly owner: string;
  /** ISO date, '' while none is set. */
  readonly due: string;
  readonly state: (typeof actionStates)[number];
  /** How it is shown that it was done, or why it was dropped. */
  readonly proof: string;
}

/** A file kept with the draft, its bytes in `Draft.files`. */
export interface KeptFile {
  /** SHA-256, lower-case hexadecimal. */
  readonly hash: string;
  readonly name: string;
  /** Media type, as sniffed from the bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}
export const evidenceKinds = ['data', 'complaints', 'research', 'testimony', 'law', 'other'] as const;
export interface Evidence extends Registered {
  readonly title: string;
  readonly kind: (typeof evidenceKinds)[number];
  /** Where it comes from, in words or as an address. */
  readonly source: string;
  /** ISO date of the evidence itself, '' where it has none. */
  readonly date: string;
  readonly groups: readonly string[];
  readonly questions: readonly string[];
  /** What it shows. */
  readonly says: string;
  /** What is not known, '' where nothing is missing. */
  readonly gap: string;
  readonly file: KeptFile | null;
}

/** Gunning: at a formative stage, with reasons enough, with time enough, and its product taken into account. */
export const gunningPoints = ['formative', 'reasons', 'time', 'considered'] as const;
export type GunningPoint = (typeof gunningPoints)[number];
export interface Consultation extends Registered {
  readonly title: string;
  /** ISO dates, '' while not set. */
  readonly from: string;
  readonly until: string;
  /** How people were reached. */
  readonly how: string;
  readonly reached: readonly string[];
  /** Whether the names of those who comment in it are withheld unless they say otherwise; absent: they are. */
  readonly withholdsNames?: boolean | undefined;
  readonly gunning: Readonly<Partial<Record<GunningPoint, PointJudged>>>;
}
export const commentOutcomes = ['changed', 'not-changed', 'noted'] as const;
/** One thing that somebody said. */
export interface Comment extends Registered {
  /** By id of the consultation; '' where it came without one. */
  readonly consultation: string;
  readonly name: string;
  /** Absent: as its consultation has it, and withheld where it came without one. */
  readonly isNameWithheld?: boolean | undefined;
  readonly groups: readonly string[];
  /** ISO date, '' where not known. */
  readonly date: string;
  readonly how: string;
  readonly said: string;
  readonly response: string;
  readonly outcome: (typeof commentOutcomes)[number] | null;
}

/** A block set aside by a named person who answers for it. */
export interface Override extends Registered {
  readonly question: string;
  readonly name: string;
  readonly post: string;
  readonly reasons: string;
  /** When the answer was given that it overrides, '' where there was none: for another answer it does not stand. */
  readonly answered: string;
}

/** What the assessment keeps beside its answers. */
export interface Registers {
  readonly effects: readonly ProvisionEffects[];
  readonly services: readonly ServiceProfile[];
  readonly justifications: readonly Justification[];
  readonly statements: readonly Statement[];
  readonly actions: readonly Action[];
  readonly evidence: readonly Evidence[];
  readonly consultations: readonly Consultation[];
  readonly comments: readonly Comment[];
  readonly overrides: readonly Override[];
}
export const registerNames = [
  'effects',
  'services',
  'justifications',
  'statements',
  'actions',
  'evidence',
  'consultations',
  'comments',
  'overrides',
] as const satisfies readonly (keyof Registers)[];
export type RegisterName = (typeof registerNames)[number];
export type RegisterEntry<Name extends RegisterName = RegisterName> = Registers[Name][number];

export const emptyRegisters: Registers = {
  effects: [],
  services: [],
  justifications: [],
  statements: [],
  actions: [],
  evidence: [],
  consultations: [],
  comments: [],
  overrides: [],
};

/** `emptyRegisters` itself where nothing is registered. */
export function registersWith(filled: Partial<Record<RegisterName, readonly RegisterEntry[]>>): Registers {
  // The lists come by name from a parser or from the database, each under the schema of its register.
  return Object.keys(filled).length === 0 ? emptyRegisters : ({ ...emptyRegisters, ...filled } as Registers);
}

/** In the order in which they stand: as they were begun. */
export function byBeginning(a: Registered, b: Registered): number {
  if (a.begun !== b.begun) return a.begun < b.begun ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The registers with one entry put in its place, or taken away (undefined). */
export function withRegistered(registers: Registers, name: RegisterName, id: string, value: unknown): Registers {
  const entries: readonly RegisterEntry[] = registers[name];
  const at = entries.findIndex((entry) => entry.id === id);
  if (value === undefined) return at < 0 ? registers : { ...registers, [name]: entries.toSpliced(at, 1) };
  const next = at < 0 ? [...entries, value] : entries.with(at, value as RegisterEntry);
  return { ...registers, [name]: next };
}
