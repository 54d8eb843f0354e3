import type { NamedKind } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/** One step of a citation: "section " and "12", then "paragraph " and "(a)"; only the first one's word is printed. */
export interface CitationStep {
  readonly id: ProvisionId;
  readonly word: string;
  readonly text: string;
}

/** The number of an identified node, as derived from the document and the profile. */
export interface ProvisionNumber {
  readonly id: ProvisionId;
  readonly kind: NamedKind;
  /** Bare: "12", "a", "3A"; '' where it has none. */
  readonly number: string;
  /** As the margin prints it: "PART 2", "1.", "(a)"; '' where it prints nothing. */
  readonly label: string;
  /** As cited: "section 12(3)(a)", "the long title". Never ''. */
  readonly fullLabel: string;
  /** The same in its steps, and what follows them (" of Schedule 2"); no steps for what is cited by words. */
  readonly steps: readonly CitationStep[];
  readonly tail: string;
}
