import type { Node } from '@tiptap/pm/model';
import type { Assessment, QuestionState } from '../../assessment/assessment-state.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { lineDirection } from '../../ordinance/text-direction.ts';
import type { Draft, Person } from '../../record/draft.ts';
import type { RegisterName } from '../../record/registers.ts';
import type { NumberPlan } from './number-plan.ts';
import type { Page } from './page-layout.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { line, linkTo, plainText, strongText } from './report-blocks.ts';
import { reportHeading } from './report-styles.ts';
import { words } from './report-words.ts';

/** All that the report is written from. */
export interface ReportSource {
  readonly draft: Draft;
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly assessment: Assessment;
  readonly title: string;
  readonly version: string;
  readonly now: string;
  readonly page: Page;
  /** The numbers of the ordinance where it stands in the same file, so that provisions can be linked to. */
  readonly ordinance: NumberPlan | null;
}

export const headingLine = (source: ReportSource, level: 1 | 2 | 3, text: string): string =>
  line(reportHeading(level, source.ordinance !== null), plainText(text), text);

/** A heading that begins a page. */
export const pageHeading = (source: ReportSource, text: string): string =>
  paragraphXml({
    style: reportHeading(1, source.ordinance !== null),
    pageBreak: true,
    bidi: lineDirection(text) === 'rtl',
    runs: plainText(text),
  });

/** Runs that name a provision as it is cited, as a link where the ordinance stands in the same file. */
export function provisionRuns({ numbering, ordinance }: ReportSource, id: ProvisionId): string {
  const label = numbering.get(id)?.fullLabel;
  if (label === undefined) return plainText(words.gone);
  const bookmark = ordinance?.byId.get(id)?.bookmark ?? null;
  return bookmark === null ? plainText(label) : linkTo(bookmark, label);
}

/** The provisions that something is linked to, on a line of their own; nothing where there is none. */
export function linkedProvisions(source: ReportSource, label: string, ids: readonly ProvisionId[]): string {
  if (ids.length === 0) return '';
  const runs = ids.map((id) => provisionRuns(source, id)).join(plainText('; '));
  return line('ReportAnswer', strongText(`${label}: `) + runs);
}

/** What a register still lacks, a line each. */
export const openPoints = ({ assessment }: ReportSource, register: RegisterName): string =>
  assessment.gaps
    .filter((gap) => gap.register === register)
    .map(({ message }) => line('ReportOpen', plainText(message)))
    .join('');

/** "Mary Adams, Legal officer, Harbour District, 1 July 2026". */
export function saidBy(source: ReportSource, by: Person | null, at: string): string {
  const who = by ? [by.name, by.post, by.council].filter((part) => part !== '').join(', ') : words.noAuthor;
  return `${who}, ${dayOf(source, at)}`;
}

/** A day as the profile's language writes it; a text that is no time stays as it is. */
export function dayOf({ draft }: ReportSource, time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(draft.packs.profile.language, form).format(date);
}

export const questionsOf = ({ assessment }: ReportSource): readonly QuestionState[] =>
  assessment.sections.flatMap(({ questions }) => questions);
