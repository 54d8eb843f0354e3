import type { Node } from '@tiptap/pm/model';
import type { Assessment, QuestionState } from '../assessment/assessment-state.ts';
import { type Numbering, numberOrdinance } from '../ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../ordinance/ordinance-text.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Draft, Person } from '../record/draft.ts';
import type { RegisterName } from '../record/registers.ts';
import { type Blocks, joined, line, plainText, type Runs, strongText } from './report-block.ts';
import { words } from './report-words.ts';

/** All that the report is written from. */
export interface ReportSource {
  readonly draft: Pick<Draft, 'meta' | 'facts' | 'answers' | 'packs'>;
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly assessment: Assessment;
  readonly title: string;
  readonly version: string;
  readonly now: string;
}

/** The source of a report, for those who have not numbered the text themselves. */
export function reportSource(given: Omit<ReportSource, 'numbering' | 'title'>): ReportSource {
  const { doc, draft } = given;
  const numbering = numberOrdinance(doc, draft.packs.profile.numbering);
  return { ...given, numbering, title: reportTitle(doc, draft, numbering) };
}

/** The ordinance's own title, else its name in the library. */
export function reportTitle(doc: Node, draft: Pick<Draft, 'meta'>, numbering: Numbering): string {
  for (let at = 0; at < doc.childCount; at += 1) {
    const node = doc.child(at);
    if (node.type.name !== 'title') continue;
    const title = textOf(node, inlinePrinter(numbering)).replace(/\s+/g, ' ').trim();
    if (title) return title;
  }
  return draft.meta.name;
}

/** Runs that name a provision as it is cited. */
export function provisionRuns({ numbering }: ReportSource, id: ProvisionId): Runs {
  const label = numbering.get(id)?.fullLabel;
  return label === undefined ? plainText(words.gone) : { text: label, provision: id };
}

/** The same, or "The text as a whole". */
export const placeRuns = (source: ReportSource, id: ProvisionId | null): Runs =>
  id === null ? plainText(words.wholeText) : provisionRuns(source, id);

export const provisionList = (source: ReportSource, ids: readonly ProvisionId[], between = '; '): Runs =>
  joined(
    ids.map((id) => provisionRuns(source, id)),
    between,
  );

/** The provisions that something is linked to, on a line of their own; nothing where there is none. */
export const linkedProvisions = (source: ReportSource, label: string, ids: readonly ProvisionId[]): Blocks =>
  ids.length === 0 ? [] : line('answer', [strongText(`${label}: `), provisionList(source, ids)]);

/** What a register still lacks, a line each. */
export const openPoints = ({ assessment }: ReportSource, register: RegisterName): readonly Blocks[] =>
  assessment.gaps.filter((gap) => gap.register === register).map(({ message }) => line('open', plainText(message)));

/** "Mary Adams, Legal officer, Harbour District, 1 July 2026". */
export function saidBy(source: ReportSource, by: Person | null, at: string): string {
  const who = by ? [by.name, by.post, by.council].filter((part) => part !== '').join(', ') : words.noAuthor;
  return `${who}, ${dayOf(source, at)}`;
}

/** Said fewer times than this, who said it stands beside each thing. */
const oftenEnough = 10;

/** Who said most of what the report holds, and when: said once, so that only others are named; null: nobody yet. */
export function usualAuthor(source: ReportSource): string | null {
  const { draft, assessment } = source;
  const { justifications } = assessment.registers;
  const times = new Map<string, number>();
  const decisions = assessment.prompts.flatMap(({ decision }) => decision ?? []);
  for (const { by, at } of [...draft.answers, ...decisions, ...justifications]) {
    const said = saidBy(source, by, at);
    times.set(said, (times.get(said) ?? 0) + 1);
  }
  const [most] = [...times].toSorted(([, a], [, b]) => b - a);
  return most && most[1] >= oftenEnough ? most[0] : null;
}

/** The line that names who said what follows, where nothing beside it says otherwise. */
export function authorLine(source: ReportSource): Blocks {
  const usual = usualAuthor(source);
  return usual === null
    ? []
    : line('note', plainText(`Said by ${usual}, unless another name or day stands beside it.`));
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
