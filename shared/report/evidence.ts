import { mergePacks } from '../packs/merge-packs.ts';
import { groupsReached } from '../assessment/groups-reached.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Comment, Consultation, PointJudged } from '../record/registers.ts';
import { gunningPoints } from '../record/registers.ts';
import { publicComment, withholdsNames } from '../record/withheld-names.ts';
import { evidenceWords, gunningWords, judgementWords, outcomeWords } from './report-words.ts';
import { type Blocks, type Runs, grid, headingLine, labelled, line, plainText, strongText } from './report-block.ts';
import { dayOf, provisionList, type ReportSource } from './report-source.ts';

/** What the assessment rests on, and what is not known. */
export function reportEvidence(source: ReportSource): Blocks {
  const { evidence } = source.assessment.registers;
  const heading = headingLine(1, 'Evidence');
  if (evidence.length === 0) return [heading, line('open', plainText('No evidence is registered.'))];
  const titles = groupTitles(source);
  const rows = evidence.map((one) => {
    const from = [
      evidenceWords[one.kind],
      one.source,
      one.date === '' ? '' : dayOf(source, one.date),
      one.file === null ? '' : `file: ${one.file.name}`,
    ];
    return [
      plainText(one.title || 'Without a title'),
      plainText(from.filter((each) => each !== '').join('; ')),
      plainText(one.says || 'Not said'),
      plainText(one.gap || '–'),
      about(
        source,
        one.provisions,
        one.groups.map((id) => titles.get(id) ?? id),
      ),
    ];
  });
  return [
    heading,
    grid({
      headers: ['Evidence', 'Kind and source', 'What it shows', 'What is missing', 'About'],
      rows,
      weights: [2.2, 2.4, 3, 2.2, 2.4],
      about: 'Evidence with its source, what it shows and what is missing',
      rowHeaders: true,
      small: true,
    }),
  ];
}

/** Who was asked and how, who was reached, what was said and what was done. */
export function reportConsultation(source: ReportSource): Blocks {
  const { consultations, comments } = source.assessment.registers;
  const shown = comments.map((comment) => publicComment(comment, consultations));
  return [
    headingLine(1, 'Consultation'),
    consultations.length === 0 ? line('open', plainText('No consultation is registered.')) : [],
    ...consultations.map((round) => roundBlocks(source, round)),
    reachBlocks(source),
    commentBlocks(source, shown),
  ];
}

function roundBlocks(source: ReportSource, round: Consultation): Blocks {
  const { from, until } = round;
  const day = (date: string) => (date === '' ? 'not said' : dayOf(source, date));
  return [
    headingLine(2, round.title || 'A consultation without a title'),
    labelled('Time', `${day(from)} to ${day(until)}`),
    labelled('How people were reached', round.how || 'Not said'),
    labelled(
      'Names of those who commented',
      withholdsNames(round) ? 'Withheld unless a comment says otherwise' : 'Given unless a comment says otherwise',
    ),
    ...gunningPoints.map((point) => labelled(gunningWords[point], judged(round.gunning[point]))),
  ];
}

function judged(point: PointJudged | undefined): string {
  if (!point?.judgement) return 'Not answered';
  return judgementWords[point.judgement] + (point.reasons === '' ? ' (no reasons given)' : `. ${point.reasons}`);
}

function reachBlocks(source: ReportSource): Blocks {
  const { draft, assessment } = source;
  const packs = mergePacks(draft.packs.rights);
  const groups = groupsReached({ answers: draft.answers, registers: assessment.registers, packs });
  if (groups.length === 0) return [];
  const rows = groups.map(({ title, affected, rounds, comments }) => [
    plainText(title),
    plainText(affected === 'harmed' ? 'Harm' : affected === 'named' ? 'Affected' : 'Not named'),
    rounds.length === 0 && comments === 0
      ? strongText('Not reached')
      : plainText(rounds.map((round) => round || 'a consultation').join('; ') || '–'),
    plainText(String(comments)),
  ]);
  return [
    headingLine(2, 'Groups affected and groups reached'),
    grid({
      headers: ['Group', 'Affected', 'Reached by', 'Comments'],
      rows,
      weights: [4, 1.8, 5, 2.2],
      about: 'Groups with whether they are affected and whether they were reached',
      rowHeaders: true,
    }),
  ];
}

function commentBlocks(source: ReportSource, comments: readonly Comment[]): Blocks {
  if (comments.length === 0) return [];
  const titles = groupTitles(source);
  const rows = comments.map((comment) => [
    who(source, comment, titles),
    plainText(comment.said || 'Not said'),
    comment.response === '' ? strongText('No response') : plainText(comment.response),
    [
      plainText(comment.outcome === null ? 'Not decided' : outcomeWords[comment.outcome]),
      comment.provisions.length > 0 ? [plainText(': '), provisionList(source, comment.provisions, ', ')] : [],
    ],
  ]);
  return [
    headingLine(2, 'You said, we did'),
    grid({
      headers: ['Who', 'You said', 'Our response', 'We did'],
      rows,
      weights: [2.6, 3.8, 4.2, 2.2],
      about: 'Comments with the response to each and what was done',
      small: true,
    }),
  ];
}

function who(source: ReportSource, comment: Comment, titles: ReadonlyMap<string, string>): Runs {
  const name = comment.isNameWithheld ? 'Name withheld' : comment.name || 'No name given';
  const day = comment.date === '' ? [] : [dayOf(source, comment.date)];
  return plainText([name, ...comment.groups.map((id) => titles.get(id) ?? id), ...day].join('; '));
}

const groupTitles = ({ draft }: ReportSource): ReadonlyMap<string, string> =>
  new Map(mergePacks(draft.packs.rights).groups.map(({ id, title }) => [id, title]));

function about(source: ReportSource, provisions: readonly ProvisionId[], groups: readonly string[]): Runs {
  const of = provisionList(source, provisions, ', ');
  if (groups.length === 0) return provisions.length === 0 ? plainText('–') : of;
  return [of, plainText(`${provisions.length === 0 ? '' : '; '}${groups.join('; ')}`)];
}
