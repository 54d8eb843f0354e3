import { isOverdue, isPending, worstFirst } from '../assessment/actions.ts';
import { isBlocking } from '../assessment/assessment-state.ts';
import { effectLevels } from '../packs/rights-pack.ts';
import { type Blocks, grid, headingLine, labelled, line, plainText, type Runs, strongText } from './report-block.ts';
import { dayOf, questionsOf, type ReportSource } from './report-source.ts';
import { counted, levelWords, tierWords, weightWords, words } from './report-words.ts';

/** What fits one page with the rest of it, however much there is. */
const mostFindings = 3;
const mostActions = 3;
const longestQuestion = 80;
const longestAction = 54;
const longestOwner = 24;
const mostPacks = 3;

/** The first page, for members: what was assessed, the verdict, the gravest points, the numbers, and what is asked of them. */
export function reportSummary(source: ReportSource): Blocks {
  const { draft, assessment, title, version, now } = source;
  const council = draft.meta.createdBy.council || draft.facts['council'] || words.notRecorded;
  const named = draft.packs.rights.map((pack) => `${pack.title} (law as of ${dayOf(source, pack.as_of)})`);
  const left = named.length - mostPacks;
  const packs = `${named.slice(0, mostPacks).join('; ')}${left > 0 ? `; and ${left} more, named at the end` : ''}`;
  return [
    line('title', plainText(words.title)),
    line('subtitle', plainText(title)),
    grid({
      headers: [],
      rows: [
        [plainText('Council'), plainText(council), strongText('Depth'), plainText(tierWords[assessment.tier])],
        [
          plainText('Version of the text'),
          plainText(version),
          strongText('Date of this report'),
          plainText(dayOf(source, now)),
        ],
      ],
      weights: [3, 4, 3, 3],
      about: 'What was assessed',
      rowHeaders: true,
      small: true,
    }),
    labelled('Rights packs', packs || words.notSaid),
    headingLine(1, 'Summary'),
    line('body', [verdict(source), plainText(` ${words.caveat}`)]),
    numbers(source),
    gravest(source),
    asked(source),
  ];
}

function verdict({ assessment }: ReportSource): Runs {
  const { shown, answered } = assessment.progress;
  const blocks = assessment.risks.filter(isBlocking).length;
  const overridden = assessment.risks.filter(({ override }) => override !== null).length;
  const blocking =
    blocks === 0
      ? 'no point blocks sign-off as things stand'
      : `${counted(blocks, 'point')} ${blocks === 1 ? 'blocks' : 'block'} sign-off`;
  const rest = shown - answered;
  const unanswered =
    rest === 0
      ? 'every question asked has been answered'
      : `${counted(rest, 'question')} of ${shown} ${rest === 1 ? 'is' : 'are'} not yet fully answered`;
  const lifted = overridden === 0 ? '' : `; ${counted(overridden, 'block')} overridden by name, listed below`;
  const state = blocks > 0 ? words.blocked : rest > 0 ? words.unfinished : words.forSigners;
  return [strongText(`${state}: `), plainText(`${blocking}${lifted}; ${unanswered}.`)];
}

function numbers({ assessment, ...source }: ReportSource): Blocks {
  const { shown, answered } = assessment.progress;
  const { prompts, risks } = assessment;
  const decided = prompts.filter(({ state }) => state !== 'open').length;
  const unread = assessment.gaps.filter(({ kind }) => kind === 'unread').length;
  const asked = questionsOf({ ...source, assessment }).filter((state) => state.shown !== false);
  const stale = [...asked, ...prompts].filter((statement) => statement.stale).length;
  const columns: readonly (readonly [string, string])[] = [
    ['Questions answered', `${answered} of ${shown}`],
    ['Prompts decided', `${decided} of ${prompts.length}`],
    ...effectLevels.map(
      (level) => [levelWords[level], String(risks.filter((risk) => risk.level === level).length)] as const,
    ),
    ['Not yet read', String(unread)],
    ['Outrun by the text', String(stale)],
  ];
  return grid({
    headers: columns.map(([name]) => name),
    rows: [columns.map(([, value]) => plainText(value))],
    weights: columns.map(() => 1),
    about: 'Counts of questions, prompts, points, provisions not read and statements that the text has outrun',
    small: true,
  });
}

function gravest(source: ReportSource): Blocks {
  const { risks } = source.assessment;
  if (risks.length === 0) return line('body', plainText(words.noFindings));
  const questions = new Map(questionsOf(source).map((state) => [state.question.id, state]));
  const listed = risks.slice(0, mostFindings).map((risk) => {
    const id = risk.source;
    const state = questions.get(id);
    return line('open', [
      strongText(`${weightWords(risk)} – ${id}: `),
      plainText(
        `${shortened(state?.question.question ?? '', longestQuestion)}${state?.missing.includes('answer') ? ` (${words.notAnswered.toLowerCase()})` : ''}`,
      ),
    ]);
  });
  const more = risks.length - listed.length;
  const rest = more > 0 ? ` (${counted(more, 'further point')} under Findings)` : '';
  return [headingLine(2, `The gravest points${rest}`), listed];
}

/** What members are asked for, and what is to be done by whom until when. */
function asked(source: ReportSource): Blocks {
  const { assessment, draft, now } = source;
  const { instrument } = draft.packs.profile.words;
  const isBlocked = assessment.risks.some(isBlocking);
  const pending = worstFirst(assessment.registers.actions, assessment.risks).filter(isPending);
  const left = pending.length - mostActions;
  const request = isBlocked
    ? `Not to make the ${instrument} as it stands, and to have the points that block mended first.`
    : `To weigh the points above before making the ${instrument}, and to see that what is planned is done.`;
  const rows = pending
    .slice(0, mostActions)
    .map((action) => [
      plainText(shortened(action.title.trim() || words.notSaid, longestAction)),
      action.owner.trim() === '' ? strongText(words.notSaid) : plainText(shortened(action.owner, longestOwner)),
      [
        action.due === '' ? strongText(words.notSaid) : plainText(dayOf(source, action.due)),
        isOverdue(action, now) ? strongText(' Overdue.') : [],
      ],
    ]);
  return [
    headingLine(2, 'What is asked of members'),
    line('body', plainText(`${request}${left > 0 ? ` ${counted(left, 'more action')} further on.` : ''}`)),
    rows.length === 0
      ? line('open', plainText('No step against harm is planned.'))
      : grid({
          headers: ['To be done', 'Who', 'Until'],
          rows,
          weights: [6, 3, 2.4],
          about: 'The first actions, each with its owner and date',
          small: true,
        }),
  ];
}

/** Cut at the end of a word. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2))}…`;
}
