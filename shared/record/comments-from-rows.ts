import { blankEntry } from './blank-entry.ts';
import type { Person } from './draft.ts';
import type { Comment } from './registers.ts';

/** What a column can hold. */
export const commentColumns = ['name', 'date', 'how', 'group', 'said', 'response'] as const;
export type CommentColumn = (typeof commentColumns)[number];
/** Which column of the rows each stands in; absent: in none. */
export type ColumnChoice = Readonly<Partial<Record<CommentColumn, number>>>;

const usual: Readonly<Record<CommentColumn, RegExp>> = {
  name: /^(?:full )?name$|^(?:respondent|submitted by|from|who|person|organisation|organization)\b/i,
  date: /\b(?:date|day|received|submitted|when)\b/i,
  how: /\b(?:how|channel|method|format|via|means)\b/i,
  group: /\b(?:groups?|category|capacity)\b/i,
  said: /\b(?:comments?|said|responses? text|submission|text|view|feedback|message)\b/i,
  response: /\b(?:council|our|officer).{0,12}\b(?:response|reply|answer)\b|^(?:response|reply|answer)$/i,
};

/** Which columns their headings suggest; a person looks before anything is taken. */
export function suggestColumns(headings: readonly string[]): ColumnChoice {
  const taken = new Set<number>();
  const choice: Partial<Record<CommentColumn, number>> = {};
  // A response is often headed with both words, so it is looked for before what was said.
  for (const column of ['response', 'name', 'date', 'how', 'group', 'said'] as const) {
    const at = headings.findIndex((heading, index) => !taken.has(index) && usual[column].test(heading.trim()));
    if (at < 0) continue;
    taken.add(at);
    choice[column] = at;
  }
  return choice;
}

export interface RowsRead {
  readonly comments: readonly Comment[];
  /** Rows, counted from 1 as they stand, that say again what another row or a comment kept before says. */
  readonly duplicates: readonly number[];
  /** Rows in which nothing is said. */
  readonly blank: readonly number[];
  /** Rows whose date is none that can be read; it is left out. */
  readonly undated: readonly number[];
  /** Words for groups that no pack has; they are left out. */
  readonly unknownGroups: readonly string[];
}

export interface RowsInput {
  /** Without the row of headings. */
  readonly rows: readonly (readonly string[])[];
  /** The number of the first of them as it stands in the file. */
  readonly first: number;
  readonly columns: ColumnChoice;
  readonly consultation: string;
  /** null: as the consultation has it. */
  readonly isNameWithheld: boolean | null;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly present: readonly Comment[];
  readonly by: Person | null;
  readonly at: string;
  readonly newId: () => string;
}

/** The comments that rows hold, each once; nothing of a row is guessed. */
export function commentsFromRows(input: RowsInput): RowsRead {
  const { rows, columns, first } = input;
  const seen = new Set(input.present.map(sameAs));
  const comments: Comment[] = [];
  const [duplicates, blank, undated]: [number[], number[], number[]] = [[], [], []];
  const unknown = new Set<string>();
  const groups = new Map(
    input.groups.flatMap(({ id, title }) => [[id.toLowerCase(), id] as const, [title.toLowerCase(), id] as const]),
  );
  for (const [index, row] of rows.entries()) {
    const cell = (column: CommentColumn) => (columns[column] === undefined ? '' : (row[columns[column]] ?? '').trim());
    const number = first + index;
    if (cell('said') === '') {
      blank.push(number);
      continue;
    }
    const date = isoDay(cell('date'));
    if (date === '' && cell('date') !== '') undated.push(number);
    const named = cell('group')
      .split(/[;,|]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    for (const each of named) if (!groups.has(each.toLowerCase())) unknown.add(each);
    const comment: Comment = {
      ...blankEntry('comments', input.newId(), { by: input.by, at: input.at }),
      consultation: input.consultation,
      ...(input.isNameWithheld === null ? {} : { isNameWithheld: input.isNameWithheld }),
      name: cell('name').slice(0, longestLine),
      how: cell('how').slice(0, longestLine),
      date,
      groups: [...new Set(named.flatMap((each) => groups.get(each.toLowerCase()) ?? []))],
      said: cell('said'),
      response: cell('response'),
    };
    if (seen.has(sameAs(comment))) {
      duplicates.push(number);
      continue;
    }
    seen.add(sameAs(comment));
    comments.push(comment);
  }
  return { comments, duplicates, blank, undated, unknownGroups: [...unknown] };
}

const longestLine = 1000;

function sameAs({ consultation, name, date, said }: Comment): string {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return JSON.stringify([consultation, plain(name), date, plain(said)]);
}

/** A day that can be read one way only: 2026-03-04, 4 March 2026 or 25/12/2026; '' for any other, such as 3/4/2026. */
export function isoDay(text: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (worded) return dayOf(Number(worded[3]), monthOf(worded[2] ?? ''), Number(worded[1]));
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!digits) return '';
  const [a, b, year] = [Number(digits[1]), Number(digits[2]), Number(digits[3])];
  if (a > 12 || a === b) return dayOf(year, b, a);
  return b > 12 ? dayOf(year, a, b) : '';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function dayOf(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : '';
}
