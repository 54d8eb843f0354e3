import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../ordinance/numbering.ts';
import { findProvision } from '../ordinance/provision-index.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { wordedInside, wordingOf } from '../ordinance/provision-wording.ts';
import type { Profile } from '../packs/profile.ts';
import type { Answer, PromptDecision, SeenWording } from './draft.ts';
import type { RegisterEntry, RegisterName } from './registers.ts';

/** The text that somebody has before them when they answer. */
export interface TextBefore {
  readonly doc: Node;
  readonly profile: Pick<Profile, 'numbering'>;
}
type Seen = Pick<SeenWording, 'by' | 'at'>;

/**
 * The answer, tied to the words of the provisions that it names. Who chooses another answer has the present words before
 * them; who only adds to the reasons, evidence or links leaves the words of earlier links as they were seen.
 */
export function tiedAnswer(answer: Answer, before: Answer | null, text: TextBefore): Answer {
  const isSaidAgain = before !== null && said(before) === said(answer);
  return tied(answer, answer.provisions, isSaidAgain ? (before.wordings ?? []) : [], text);
}

/** The same answer, seen to be right for the words as they are. */
export function reaffirmedAnswer(answer: Answer, seen: Seen, text: TextBefore): Answer {
  const { wordings: _, ...rest } = answer;
  return withWordings(rest, wordingsOf(answer.provisions, seen, text));
}

/** The decision, tied to the words of its provision. */
export function tiedDecision(decision: PromptDecision, text: TextBefore): PromptDecision {
  return tied(decision, decision.provision === null ? [] : [decision.provision], [], text);
}

/** The same decision by the same person, seen to be right for the words as they are. */
export function reaffirmedDecision(decision: PromptDecision, seen: Seen, text: TextBefore): PromptDecision {
  const { wordings: _, ...rest } = decision;
  return withWordings(rest, decision.provision === null ? [] : wordingsOf([decision.provision], seen, text));
}

/**
 * The entry of a register, tied to the words of the provisions that it names. What is judged anew is judged on the
 * present words; who only adds a date, an owner or a link leaves the words of earlier links as they were seen.
 */
export function tiedEntry<Entry extends RegisterEntry>(
  register: RegisterName,
  entry: Entry,
  before: RegisterEntry | null,
  text: TextBefore,
): Entry {
  const isJudgedAgain = before !== null && judged(register, before) === judged(register, entry);
  return tied(entry, entry.provisions, isJudgedAgain ? (before.wordings ?? []) : [], text);
}

/** The same entry, seen to be right for the words as they are. */
export function reaffirmedEntry<Entry extends RegisterEntry>(entry: Entry, seen: Seen, text: TextBefore): Entry {
  return { ...entry, wordings: wordingsOf(entry.provisions, seen, text) };
}

/** What of an entry is said of the text, and falls with it. */
const judgedFields: Readonly<Record<RegisterName, readonly string[]>> = {
  effects: ['cells', 'rest', 'combined', 'duties'],
  services: ['costs', 'points'],
  justifications: ['test', 'aim', 'steps', 'conclusion'],
  statements: ['parts'],
  actions: ['title', 'rung'],
  evidence: ['says', 'gap'],
  consultations: ['gunning'],
  comments: ['response', 'outcome'],
  overrides: ['reasons', 'answered'],
};

function judged(register: RegisterName, entry: RegisterEntry): string {
  const fields = new Map(Object.entries(entry));
  return JSON.stringify(judgedFields[register].map((name) => fields.get(name)));
}

const said = ({ value, judgement }: Answer): string => JSON.stringify([value, judgement]);

function tied<T extends Seen & { readonly wordings?: readonly SeenWording[] | undefined }>(
  statement: T,
  provisions: readonly ProvisionId[],
  kept: readonly SeenWording[],
  text: TextBefore,
): T {
  const { wordings: _, ...rest } = statement;
  const earlier = new Map(kept.map((wording) => [wording.provision, wording]));
  const fresh = provisions.filter((id) => !earlier.has(id));
  const now = new Map(wordingsOf(fresh, statement, text).map((wording) => [wording.provision, wording]));
  return withWordings(
    rest as T,
    provisions.flatMap((id) => earlier.get(id) ?? now.get(id) ?? []),
  );
}

/** Without links there is nothing to keep. */
function withWordings<T>(statement: T, wordings: readonly SeenWording[]): T {
  return wordings.length === 0 ? statement : { ...statement, wordings };
}

/** The present words of provisions; one that is gone has none. */
function wordingsOf(provisions: readonly ProvisionId[], { by, at }: Seen, { doc, profile }: TextBefore): SeenWording[] {
  if (provisions.length === 0) return [];
  const numbering = numberOrdinance(doc, profile.numbering);
  return provisions.flatMap((provision): SeenWording[] => {
    const node = findProvision(doc, provision)?.node;
    if (!node) return [];
    const inside = wordedInside(node).map(({ id, node: inner }) => ({ provision: id, ...wordingOf(inner, numbering) }));
    return [{ provision, ...wordingOf(node, numbering), inside, by, at }];
  });
}
