import type { NodeJson } from '../ordinance/node-json.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Profile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';

/** Who did something: kept with every version, answer and event. */
export interface Person {
  readonly name: string;
  readonly post: string;
  readonly council: string;
}

export type Stage = 'draft' | 'assess' | 'review' | 'sign' | 'publish';
export type Tier = 'screening' | 'short' | 'full';

export interface DossierMeta {
  readonly id: string;
  /** The name in the library; the ordinance's own title stands in its body. */
  readonly name: string;
  readonly stage: Stage;
  readonly tier: Tier;
  readonly profile: string;
  readonly rights: readonly string[];
  readonly origin:
    | { readonly kind: 'template'; readonly template: string; readonly version: string }
    | { readonly kind: 'import'; readonly fileName: string; readonly sha256: string }
    | { readonly kind: 'blank' };
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly createdBy: Person;
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

export interface Answer {
  readonly question: string;
  readonly value: AnswerValue;
  /** The explicit judgement beside a text or evidence answer that can block. */
  readonly judgement: Judgement | null;
  readonly reasons: string;
  readonly evidence: readonly string[];
  readonly provisions: readonly ProvisionId[];
  readonly by: Person | null;
  readonly at: string;
}

export interface PromptDecision {
  readonly trigger: string;
  /** null: the whole document. */
  readonly provision: ProvisionId | null;
  readonly state: 'confirmed' | 'dismissed';
  readonly reason: string;
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
  /** The packs as frozen when the dossier began. */
  readonly packs: { readonly profile: Profile; readonly rights: readonly RightsPack[] };
  /** Files of figures and evidence, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A draft is stored as entries: one row each in the database, one file each in a bundle. */
export const collections = ['meta', 'body', 'facts', 'answers', 'prompts', 'events', 'setAside', 'packs'] as const;
export type Collection = (typeof collections)[number];
export interface Entry {
  readonly collection: Collection;
  readonly id: string;
  readonly value: unknown;
}
