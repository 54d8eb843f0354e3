import type { QuestionState } from '../assessment/assessment-state.ts';
import { mergePacks, type MergedPacks } from '../packs/merge-packs.ts';
import { answerText } from './answers.ts';
import { reportChanges } from './changes.ts';
import { heatMap, ratingLines } from './rating.ts';
import { judgementWords, levelWords, weightWords, words } from './report-words.ts';
import {
  type Blocks,
  grid,
  headingLine,
  keptLine,
  labelled,
  line,
  pageHeading,
  plainText,
  strongText,
} from './report-block.ts';
import { authorLine, linkedProvisions, questionsOf, type ReportSource, saidBy, usualAuthor } from './report-source.ts';

/** What counts against the draft, worst first. */
export function reportFindings(source: ReportSource): Blocks {
  const { assessment, draft } = source;
  const heading = pageHeading('Findings, worst first');
  if (assessment.risks.length === 0) return [heading, line('body', plainText(words.noFindings))];
  const packs = mergePacks(draft.packs.rights);
  const states = new Map(questionsOf(source).map((state) => [state.question.id, state]));
  const rows = assessment.risks.map((risk) => {
    const state = states.get(risk.source);
    const rated =
      risk.severity === null
        ? ''
        : ` Severity ${risk.severity} of 4${risk.likelihood === null ? '' : `, likelihood ${risk.likelihood} of 4`}.`;
    return [
      plainText(weightWords(risk)),
      [strongText(risk.source), plainText(state ? ` ${state.question.question}` : '')],
      plainText((state ? ground(state, packs) : risk.message) + rated),
    ];
  });
  const about = 'Findings with their weight, question and ground, worst first';
  return [
    heading,
    grid({ headers: ['Weight', 'Question', 'Ground'], rows, weights: [2, 4, 5], about }),
    heatMap(source),
  ];
}

function ground(state: QuestionState, packs: MergedPacks): string {
  const { answer, missing, note, isRaisedByForms } = state;
  if (isRaisedByForms) return note ?? '';
  const after = note === null ? '' : ` ${note}`;
  if (answer === null || missing.includes('answer')) return `${words.notAnswered}.${after}`;
  const judged = answer.judgement === null ? '' : ` Judgement: ${judgementWords[answer.judgement]}.`;
  return `Answered: ${shortened(answerText(state, answer, packs))}.${judged}${after}`.replace('..', '.');
}

const shortened = (text: string): string => (text.length <= 220 ? text : `${text.slice(0, 219).trimEnd()}…`);

/** Every question by section: what was answered, why, on what evidence, by whom; what was not is said as such. */
export function* reportQuestions(source: ReportSource): Generator<Blocks> {
  const packs = mergePacks(source.draft.packs.rights);
  const usual = usualAuthor(source);
  yield [headingLine(1, 'Questions and answers'), authorLine(source)];
  for (const { title, questions } of source.assessment.sections) {
    if (questions.length === 0) continue;
    yield headingLine(2, title);
    for (const state of questions) if (state.shown !== false) yield questionBlocks(source, state, packs, usual);
    const left = questions.filter(({ shown }) => shown === false);
    if (left.length > 0) yield notAsked(source, left);
  }
}

function questionBlocks(source: ReportSource, state: QuestionState, packs: MergedPacks, usual: string | null): Blocks {
  const { question, shown, why, answer, missing, level } = state;
  const parts: Blocks[] = [headingLine(3, `${question.id}  ${question.question}`)];
  if (shown === 'unknown') {
    parts.push(keptLine('open', [strongText('May have to be answered: '), plainText(why)]));
  }
  if (answer === null || missing.includes('answer')) parts.push(keptLine('open', strongText(`${words.notAnswered}.`)));
  if (answer !== null) {
    if (!missing.includes('answer')) parts.push(labelled('Answer', answerText(state, answer, packs)));
    if ('judgement' in question.answer && question.answer.judgement) {
      const said = answer.judgement === null ? null : judgementWords[answer.judgement];
      if (said !== null || missing.includes('judgement')) {
        parts.push(labelled(question.answer.judgement, said ?? words.notAnswered, said === null ? 'open' : 'answer'));
      }
    }
    parts.push(...spoken('Reasons', answer.reasons, missing.includes('reasons')));
    parts.push(
      ...spoken(
        'Evidence',
        answer.evidence.filter((each) => each.trim() !== '').join('\n'),
        missing.includes('evidence'),
      ),
    );
    if (missing.includes('matrix-cells')) parts.push(labelled('Matrix', 'some cells are blank', 'open'));
    if (answer.provisions.length > 0) {
      parts.push(linkedProvisions(source, 'Provisions', answer.provisions));
    }
    const said = saidBy(source, answer.by, answer.at);
    parts.push(said === usual ? [] : labelled('Given by', said), reportChanges(source, state.changes));
  }
  if (level !== null && answer?.rating && !missing.includes('answer')) parts.push(ratingLines(answer.rating));
  if (level !== null) {
    const weight = `${levelWords[level]}.${state.note === null ? '' : ` ${state.note}`}`;
    parts.push(keptLine('answer', [strongText('Weight: '), plainText(weight)]));
  }
  parts.push(labelled('Rights', rightsText(question.rights, packs)));
  return parts;
}

function rightsText(tags: readonly string[], packs: MergedPacks): string {
  if (tags.includes('*')) return 'all of those considered';
  const titles = new Map(packs.rights.map(({ tag, title }) => [tag, title]));
  return tags.map((tag) => titles.get(tag) ?? tag).join('; ');
}

function spoken(label: string, text: string, isMissing: boolean): Blocks[] {
  if (text.trim() !== '') return [labelled(label, text)];
  return isMissing ? [labelled(label, 'none given', 'open')] : [];
}

/** Questions that the conditions leave out, each with why, so that a reader can disagree. */
function notAsked(source: ReportSource, left: readonly QuestionState[]): Blocks {
  const rows = left.map(({ question, why, answer }) => [
    [strongText(question.id), plainText(` ${question.question}`)],
    plainText(`${why}${answer === null ? '' : ' An earlier answer is kept and not counted.'}`),
  ]);
  const table = grid({
    headers: ['Question', 'Why it is not asked'],
    rows,
    weights: [3, 2],
    about: 'Questions that are not asked of this text, and why',
  });
  return [line('note', plainText(words.notAsked)), table];
}
