import type { Node } from '@tiptap/pm/model';
import type { Assessment } from '../../assessment/assessment-state.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import type { Draft } from '../../record/draft.ts';
import type { Page } from './page-layout.ts';

export interface ReportSource {
  readonly draft: Draft;
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly assessment: Assessment;
  readonly title: string;
  readonly version: string;
  readonly now: string;
  readonly page: Page;
  /** Whether the ordinance stands in the same file. */
  readonly beside: boolean;
}

export function* reportBody(source: ReportSource): Generator<string> {
  yield `<w:p><w:r><w:t>${source.title}</w:t></w:r></w:p>`;
}
