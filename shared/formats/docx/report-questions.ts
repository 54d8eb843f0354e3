import type { QuestionState } from '../../assessment/assessment-state.ts';
import { mergePacks, type MergedPacks } from '../../packs/merge-packs.ts';
import { answerText } from './report-answers.ts';
import { gridXml, keptLine, labelled, line, plainText, strongText } from './report-blocks.ts';
import { reportChanges } from './report-changes.ts';
import { heatMapXml, ratingXml } from './report-rating.ts';
import { headingLine, pageHeading, provisionRuns, questionsOf, type ReportSource, saidBy } from './report-source.ts';
import { judgementWords, levelWords, weightWords, words } from './report-words.ts';

/** What counts against the draft, worst first. */
export function reportFindings(source: ReportSource): string {
  const { assessment, draft, page } = source;
  const heading = pageHeading(source, 'Findings, worst first');
  if (assessment.risks.length === 0) return heading + line('BodyText', plainText(words.noFindings));
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
      strongText(risk.source) + plainText(state ? ` ${state.question.question}` : ''),
      plainText((state ? ground(state, packs) : risk.message) + rated),
    ];
  });
  const about = 'Findings with their weight, question and ground, worst first';
  return (
    heading +
    gridXml({ headers: ['Weight', 'Question', 'Ground'], rows, weights: [2.6, 5, 3.4], width: page.text, about }) +
    heatMapXml(source)
  );
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
export function* reportQuestions(source: ReportSource): Generator<string> {
  const packs = mergePacks(source.draft.packs.rights);
  yield headingLine(source, 1, 'Questions and answers');
  for (const { title, questions } of source.assessment.sections) {
    if (questions.length === 0) continue;
    yield headingLine(source, 2, title);
    for (const state of questions) if (state.shown !== false) yield questionXml(source, state, packs);
    const left = questions.filter(({ shown }) => shown === false);
    if (left.length > 0) yield notAsked(source, left);
  }
}

function questionXml(source: ReportSource, state: QuestionState, packs: MergedPacks): string {
  const { question, shown, why, answer, missing, level } = state;
  const parts = [headingLine(source, 3, `${question.id}  ${question.question}`)];
  if (shown === 'unknown') {
    parts.push(keptLine('ReportOpen', strongText('May have to be answered: ') + plainText(why)));
  }
  if (answer === null || missing.includes('answer'))
    parts.push(keptLine('ReportOpen', strongText(`${words.notAnswered}.`)));
  if (answer !== null) {
    if (!missing.includes('answer')) parts.push(labelled('Answer', answerText(state, answer, packs)));
    if ('judgement' in question.answer && question.answer.judgement) {
      const said = answer.judgement === null ? null : judgementWords[answer.judgement];
      if (said !== null || missing.includes('judgement')) {
        parts.push(
          labelled(question.answer.judgement, said ?? words.notAnswered, said === null ? 'ReportOpen' : 'ReportAnswer'),
        );
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
    if (missing.includes('matrix-cells')) parts.push(labelled('Matrix', 'some cells are blank', 'ReportOpen'));
    if (answer.provisions.length > 0) {
      const links = answer.provisions.map((id) => provisionRuns(source, id)).join(plainText('; '));
      parts.push(line('ReportAnswer', strongText('Provisions: ') + links));
    }
    parts.push(labelled('Given by', saidBy(source, answer.by, answer.at)), reportChanges(source, state.changes));
  }
  if (level !== null && answer?.rating && !missing.includes('answer')) parts.push(ratingXml(answer.rating));
  if (level !== null) {
    const weight = `${levelWords[level]}.${state.note === null ? '' : ` ${state.note}`}`;
    parts.push(keptLine('ReportAnswer', strongText('Weight: ') + plainText(weight)));
  }
  parts.push(labelled('Rights', rightsText(question.rights, packs)));
  return parts.join('');
}

function rightsText(tags: readonly string[], packs: MergedPacks): string {
  if (tags.includes('*')) return 'all of those considered';
  const titles = new Map(packs.rights.map(({ tag, title }) => [tag, title]));
  return tags.map((tag) => titles.get(tag) ?? tag).join('; ');
}

function spoken(label: string, text: string, isMissing: boolean): string[] {
  if (text.trim() !== '') return [labelled(label, text)];
  return isMissing ? [labelled(label, 'none given', 'ReportOpen')] : [];
}

/** Questions that the conditions leave out, each with why, so that a reader can disagree. */
function notAsked(source: ReportSource, left: readonly QuestionState[]): string {
  const rows = left.map(({ question, why, answer }) => [
    strongText(question.id) + plainText(` ${question.question}`),
    plainText(`${why}${answer === null ? '' : ' An earlier answer is kept and not counted.'}`),
  ]);
  const grid = gridXml({
    headers: ['Question', 'Why it is not asked'],
    rows,
    weights: [3, 2],
    width: source.page.text,
    about: 'Questions that are not asked of this text, and why',
  });
  return line('ReportNote', plainText(words.notAsked)) + grid;
}
