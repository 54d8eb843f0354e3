import { isBlocking } from '../assessment/assessment-state.ts';
import { type EffectLevel, effectLevels } from '../packs/rights-pack.ts';
import { counted, levelWords, tierWords, weightWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, line, plainText, strongText } from './report-block.ts';
import { dayOf, questionsOf, type ReportSource } from './report-source.ts';

const mostListed = 4;
const longestQuestion = 110;

/** The first page: what was assessed, how far it has come, and the gravest points. */
export function reportSummary(source: ReportSource): Blocks {
  const { draft, assessment, title, version, now } = source;
  const council = draft.meta.createdBy.council || draft.facts['council'] || words.notRecorded;
  const packs = draft.packs.rights.map((pack) => `${pack.title} (law as of ${dayOf(source, pack.as_of)})`).join('; ');
  const facts: readonly (readonly [string, string])[] = [
    ['Council', council],
    ['Version of the text', version],
    ['Date of this report', dayOf(source, now)],
    ['Depth', tierWords[assessment.tier]],
    ['Rights packs', packs || words.notSaid],
  ];
  const { shown, answered } = assessment.progress;
  const open = assessment.prompts.filter(({ state }) => state === 'open').length;
  const unread = assessment.gaps.filter(({ kind }) => kind === 'unread').length;
  const stale = [...questionsOf(source).filter(({ shown }) => shown !== false), ...assessment.prompts].filter(
    (statement) => statement.stale,
  ).length;
  const risksAt = (level: EffectLevel): number => assessment.risks.filter((risk) => risk.level === level).length;
  const questions: readonly (readonly [string, number])[] = [
    ['Asked, or may have to be', shown],
    ['Fully answered', answered],
    ['Not answered, or not fully', shown - answered],
    ['Prompts found in the text', assessment.prompts.length],
    ['Prompts without a decision', open],
  ];
  const points: readonly (readonly [string, number])[] = [
    ...effectLevels.map((level) => [levelWords[level], risksAt(level)] as const),
    ['Provisions not yet read', unread],
    ['Statements that the text has outrun', stale],
  ];
  const standing = points.map(([name, count], at) =>
    [questions[at]?.[0] ?? '', questions[at]?.[1] ?? '', name, count].map((each) => plainText(String(each))),
  );
  const rows = (pairs: typeof facts) => pairs.map(([name, value]) => [plainText(name), plainText(value)]);
  return [
    line('title', plainText(words.title)),
    line('subtitle', plainText(title)),
    grid({
      headers: [],
      rows: rows(facts),
      weights: [3, 7],
      about: 'What was assessed',
      rowHeaders: true,
    }),
    headingLine(1, 'Summary'),
    line('body', plainText(sentence(source))),
    grid({
      headers: ['Questions and prompts', 'Count', 'Points', 'Count'],
      rows: standing,
      weights: [5, 1.2, 4, 1.2],
      about: 'Counts of questions, prompts and points',
    }),
    gravest(source),
    line('note', plainText(words.caveat)),
  ];
}

function sentence({ assessment }: ReportSource): string {
  const { shown, answered } = assessment.progress;
  const blocks = assessment.risks.filter(isBlocking).length;
  const overridden = assessment.risks.filter(({ override }) => override !== null).length;
  const blocking =
    blocks === 0
      ? 'No point blocks sign-off as things stand'
      : `${counted(blocks, 'point')} ${blocks === 1 ? 'blocks' : 'block'} sign-off`;
  const rest = shown - answered;
  const unanswered =
    rest === 0
      ? 'every question asked has been answered'
      : `${counted(rest, 'question')} of ${shown} ${rest === 1 ? 'is' : 'are'} not yet fully answered`;
  const lifted = overridden === 0 ? '' : `; ${counted(overridden, 'block')} overridden by name, listed below`;
  return `${blocking}${lifted}; ${unanswered}.`;
}

function gravest(source: ReportSource): Blocks {
  const { risks } = source.assessment;
  if (risks.length === 0) return line('body', plainText(words.noFindings));
  const questions = new Map(questionsOf(source).map((state) => [state.question.id, state]));
  const listed = risks.slice(0, mostListed).map((risk) => {
    const id = risk.source;
    const state = questions.get(id);
    const ground = state?.missing.includes('answer')
      ? words.notAnswered.toLowerCase()
      : 'the answer counts against the draft';
    return line('open', [
      strongText(`${weightWords(risk)} – ${id}: `),
      plainText(`${shortened(state?.question.question ?? '')} (${ground})`),
    ]);
  });
  const more = risks.length - listed.length;
  const rest =
    more > 0
      ? line('body', plainText(`${counted(more, 'further point')} ${more === 1 ? 'is' : 'are'} listed under Findings.`))
      : [];
  return [headingLine(2, 'The gravest points'), listed, rest];
}

const shortened = (text: string): string =>
  text.length <= longestQuestion ? text : `${text.slice(0, longestQuestion - 1).trimEnd()}…`;
