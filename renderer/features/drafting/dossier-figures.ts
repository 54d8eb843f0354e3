import type { Node } from '@tiptap/pm/model';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { SetAside } from '../../../shared/record/draft.ts';
import type { ListedReference } from '../../../shared/ordinance/list-references.ts';

/** What is worked out about a draft when nobody is typing: it lags behind the text by a moment, and says of which text it is. */
export interface DossierFigures {
  readonly doc: Node;
  /** Without those that are set aside. */
  readonly findings: readonly Finding[];
  /** What sets findings aside; what is not in it sets none aside any more. */
  readonly setAside: ReadonlySet<SetAside>;
  readonly assessment: Assessment;
  readonly words: number;
  /** All references in the text, in its order. */
  readonly references: readonly ListedReference[];
}
