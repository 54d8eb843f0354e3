import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Trigger } from '../packs/rights-pack.ts';

/** Words that raise a question of rights: a prompt for a person, never a finding. */
export interface PromptMatch {
  readonly trigger: string;
  /** The lowest provision that encloses the words; null: the ordinance as a whole. */
  readonly provision: ProvisionId | null;
  /** The words that were found; "…" where they stand in a lead-in and its item; "" where something is lacking. */
  readonly match: string;
  readonly rights: readonly string[];
  readonly questions: readonly string[];
  readonly name: string;
  readonly caution: string;
  readonly strength: Trigger['strength'];
}

export function promptMatch(trigger: Trigger, provision: ProvisionId | null, match: string): PromptMatch {
  const { id, rights, questions, name, caution, strength } = trigger;
  return { trigger: id, provision, match, rights, questions, name, caution, strength };
}
