import type { NodeJson } from '../ordinance/node-json.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Profile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import type { AvoidList } from '../packs/words-to-avoid.ts';
import { registerNames, type Registers } from './registers.ts';

/** Who did something: kept with every version, answer and event. */
export interface Person {
  readonly name: string;
  readonly post: string;
  readonly council: string;
}

export type Stage = 'draft' | 'assess' | 'review' | 'sign' | 'publish';
export type Tier = 'screening' | 'short' | 'full';

export interface DepthReasons {
  readonly reasons: string;
  readonly by: Person | null;
  readonly at: string;
}

export interface DossierMeta {
  readonly id: string;
  /** The name in the library; the ordinance's own title stands in its body. */
  readonly name: string;
  readonly stage: Stage;
  readonly tier: Tier;
  /** Why the assessment goes as deep as it does; what is screened out is so by this record. */
  readonly depth?: DepthReasons | undefined;
  readonly profile: string;
  readonly rights: readonly string[];
  readonly origin:
    | { readonly kind: 'template'; readonly template: string; readonly version: string }
    | { readonly kind: 'import'; readonly fileName: string; readonly sha256: string }
    | { readonly kind: 'blank' };
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly createdBy: Person;
  /** Words of this ordinance that are right though no dictionary has them. */
  readonly words?: readonly string[] | undefined;
  /** The council's words to avoid, as they were when this dossier took them. */
  readonly avoid?: AvoidList | undefined;
}

export type Effect = 'benefit' | 'none' | 'harm' | 'unknown';
export interface MatrixCell {
  readonly group: string;
  readonly right: string;
  readonly effect: Effect;
}
export type Judgement = 'yes' | 'no' | 'partly' | 'na';
/** What can be answered: a judgement, a scale of 1 to 4, text, a list, or cells of the matrix. */
export type AnswerValue = Judgement | 1 | 2 | 3 | 4 | string | readonly string[] | readonly MatrixCell[];

/** A provision's own words as somebody saw them; see shared/ordinance/provision-wording.ts for what counts. */
export interface SeenWords {
  readonly provision: ProvisionId;
  readonly text: string;
  readonly printed: string;
}
/** What a link was made on: the words of the provision, and of what stands in it, as they were then. */
export interface SeenWording extends SeenWords {
  readonly inside: readonly SeenWords[];
  /** Who saw them last, on answering or on saying that the answer is still right. */
  readonly by: Person | null;
  readonly at: string;
}

export type Grade = 1 | 2 | 3 | 4;
/** How grave and how likely the harm is that an answer raises; null: not said yet. */
export interface HarmGrades {
  readonly scale: Grade | null;
  readonly scope: Grade | null;
  readonly irremediability: Grade | null;
  readonly likelihood: Grade | null;
}
/** As the text is, and as what is done about it will leave it. */
export interface HarmRating {
  readonly now: HarmGrades;
  readonly residual: HarmGrades;
}

export interface Answer {
  readonly question: string;
  readonly value: AnswerValue;
  /** The explicit judgement beside a text or evidence answer that can block. */
  readonly judgement: Judgement | null;
  readonly reasons: string;
  readonly evidence: readonly string[];
  readonly provisions: readonly ProvisionId[];
  /** One for each linked provision; drafts of before wordings were kept have none. */
  readonly wordings?: readonly SeenWording[] | undefined;
  /** Counts while the answer raises a risk. */
  readonly rating?: HarmRating | undefined;
  readonly by: Person | null;
  readonly at: string;
}

export interface PromptDecision {
  readonly trigger: string;
  /** null: the whole document. */
  readonly provision: ProvisionId | null;
  readonly state: 'confirmed' | 'dismissed';
  readonly reason: string;
  /** Of its provision; none for the whole document. */
  readonly wordings?: readonly SeenWording[] | undefined;
  readonly by: Person | null;
  readonly at: string;
}

/** One thing that happened; the record of them only grows. */
export interface DossierEvent {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly by: Person | null;
  readonly detail: Record<string, string>;
}

/** A rule of the checks set aside for this dossier, or one finding of it, with the reason. */
export interface SetAside {
  readonly rule: string;
  /** null: the rule as a whole. */
  readonly place: {
    readonly provision: ProvisionId | null;
    /** The words that were found and those about them: when they change, the finding counts again. */
    readonly words: string;
  } | null;
  readonly reason: string;
  readonly by: Person | null;
  readonly at: string;
}

/** The whole of what changes in a dossier. `body` is the document in JSON. */
export interface Draft {
  readonly meta: DossierMeta;
  readonly body: NodeJson;
  readonly facts: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
  readonly prompts: readonly PromptDecision[];
  readonly events: readonly DossierEvent[];
  /** Absent: nothing is set aside. */
  readonly setAside?: readonly SetAside[];
  /** Absent: the registers are empty. */
  readonly registers?: Registers;
  /** The packs as frozen when the dossier began. */
  readonly packs: { readonly profile: Profile; readonly rights: readonly RightsPack[] };
  /** Files of figures and evidence, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A draft is stored as entries: one row each in the database, one file each in a bundle. */
export const collections = [
  'meta',
  'body',
  'facts',
  'answers',
  'prompts',
  'events',
  'setAside',
  ...registerNames,
  'packs',
] as const;
export type Collection = (typeof collections)[number];
export interface Entry {
  readonly collection: Collection;
  readonly id: string;
  readonly value: unknown;
}
