import type { Node } from '@tiptap/pm/model';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { ListedReference } from '../../../shared/ordinance/list-references.ts';

/** What is worked out about a draft when nobody is typing: it lags behind the text by a moment, and says of which text it is. */
export interface DossierFigures {
  readonly doc: Node;
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
  readonly words: number;
  /** All references in the text, in its order. */
  readonly references: readonly ListedReference[];
}
