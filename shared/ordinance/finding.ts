import type { ProvisionKind } from './node-specs.ts';
import type { ProvisionId } from './provision-id.ts';

export type Severity = 'error' | 'warning' | 'advice';

/** A change that is safe to make at a finding; `applyFix` makes it. */
export type Fix =
  | { readonly kind: 'insert-block'; readonly node: string }
  | { readonly kind: 'add-heading'; readonly provision: ProvisionId }
  | { readonly kind: 'delete-provision'; readonly provision: ProvisionId }
  | { readonly kind: 'set-number'; readonly provision: ProvisionId; readonly num: string | null }
  | { readonly kind: 'set-kind'; readonly provision: ProvisionId; readonly to: ProvisionKind }
  | {
      readonly kind: 'replace-words';
      readonly provision: ProvisionId;
      /** The words as they stand, and which of their places in the provision's own lines is meant, from 0. */
      readonly words: string;
      readonly occurrence: number;
      readonly instead: string;
    }
  | {
      readonly kind: 'replace-text';
      readonly provision: ProvisionId;
      /** Where the words begin in the provision's own lines (see `placedLines`), and what stands there. */
      readonly from: number;
      readonly words: string;
      readonly instead: string;
    }
  | { readonly kind: 'mark-term'; readonly provision: ProvisionId; readonly from: number; readonly words: string }
  | { readonly kind: 'sort-definitions'; readonly provision: ProvisionId }
  | { readonly kind: 'header-row'; readonly provision: ProvisionId }
  /** Ends the items of a list, but the last, in one sign. */
  | { readonly kind: 'end-items'; readonly provision: ProvisionId; readonly sign: string };

/** A place in a provision's own lines, set one below another with one sign between two. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a rule found: never a refusal, always something that the drafter may leave as it is. */
export interface Finding {
  /** Names the rule, so that it can be set aside: "broken-reference", "mandatory-title", "prose-shall". */
  readonly rule: string;
  readonly severity: Severity;
  /** The lowest identified node around the place; null: the whole document. */
  readonly provision: ProvisionId | null;
  /** The very words, where the rule is about words. */
  readonly at?: Span;
  readonly message: string;
  readonly fix: Fix | null;
  /** Of a finding about spelling: the word, as it would be added to a list of words. */
  readonly word?: string;
  /** The id of the source in the profile that the rule comes from; null: good order, no law. */
  readonly source: string | null;
}
