import type { Gap, PromptState } from '../../assessment/assessment-state.ts';
import { gridXml, line, plainText, strongText } from './report-blocks.ts';
import { headingLine, provisionRuns, type ReportSource, saidBy } from './report-source.ts';
import { words } from './report-words.ts';

/** What was found in the text, and what a person decided about each; those without a decision come first. */
export function reportPrompts(source: ReportSource): string {
  const { assessment, page } = source;
  const heading = headingLine(source, 1, 'Prompts found in the text');
  const intro = line(
    'ReportNote',
    plainText('A prompt is a wording that often touches a right. It is a question to a person, not a finding, and a text without prompts may touch rights all the same.'),
  );
  if (assessment.prompts.length === 0) {
    return heading + intro + line('BodyText', plainText('The word patterns found nothing in this text. Nothing follows from that but that people must read it.'));
  }
  const open = assessment.prompts.filter(({ state }) => state === 'open');
  const decided = assessment.prompts.filter(({ state }) => state !== 'open');
  const rows = [...open, ...decided].map((prompt) => [
    plainText(prompt.name) + (prompt.match === '' ? '' : plainText(` – “${prompt.match}”`)),
    prompt.provision === null ? plainText(words.wholeText) : provisionRuns(source, prompt.provision),
    decision(source, prompt),
  ]);
  const about = 'Prompts with the place where each was found and what was decided';
  return heading + intro + gridXml({ headers: ['Prompt', 'Where', 'What was done'], rows, weights: [4, 3, 4], width: page.text, about });
}

function decision(source: ReportSource, { state, decision: made }: PromptState): string {
  if (state === 'open' || made === null) return strongText('Open: ') + plainText('nobody has decided.');
  const word = state === 'confirmed' ? 'It applies' : 'Dismissed';
  const reason = made.reason.trim() === '' ? 'no reason given' : made.reason.trim();
  return strongText(`${word}: `) + plainText(`${reason} (${saidBy(source, made.by, made.at)})`);
}

const kinds: readonly (readonly [string, readonly Gap['kind'][]])[] = [
  ['Questions', ['question', 'judgement', 'reasons', 'evidence', 'matrix', 'condition']],
  ['Prompts', ['prompt']],
  ['Provisions', ['tag', 'unread']],
];

/** Everything that nobody has said yet. */
export function reportGaps(source: ReportSource): string {
  const { gaps } = source.assessment;
  const heading = headingLine(source, 1, 'What is still open');
  if (gaps.length === 0) {
    return heading + line('BodyText', plainText('Everything that this assessment asks has been answered. It asks what its authors thought of; there may be more.'));
  }
  const known = new Set(kinds.flatMap(([, names]) => names));
  const groups = [...kinds, ['Other', [...new Set(gaps.map(({ kind }) => kind))].filter((kind) => !known.has(kind))] as const];
  return groups.reduce((xml, [title, names]) => {
    const listed = gaps.filter(({ kind }) => names.includes(kind));
    if (listed.length === 0) return xml;
    return xml + headingLine(source, 2, title) + listed.map(({ message }) => line('ReportOpen', plainText(message))).join('');
  }, heading);
}
