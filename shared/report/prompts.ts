import type { PromptState } from '../assessment/assessment-state.ts';
import { isStale } from '../assessment/link-changes.ts';
import { words } from './report-words.ts';
import { type Blocks, type Runs, grid, headingLine, line, plainText, strongText } from './report-block.ts';
import { authorLine, placeRuns, type ReportSource, saidBy, usualAuthor } from './report-source.ts';

/** What was found in the text, and what a person decided about each; those without a decision come first. */
export function reportPrompts(source: ReportSource): Blocks {
  const { assessment } = source;
  const heading = headingLine(1, 'Prompts found in the text');
  const intro = line(
    'note',
    plainText(
      'A prompt is a wording that often touches a right. It is a question to a person, not a finding, and a text without prompts may touch rights all the same.',
    ),
  );
  if (assessment.prompts.length === 0) {
    return [
      heading,
      intro,
      line(
        'body',
        plainText(
          'The word patterns found nothing in this text. Nothing follows from that but that people must read it.',
        ),
      ),
    ];
  }
  const open = assessment.prompts.filter(({ state }) => state === 'open');
  const decided = assessment.prompts.filter(({ state }) => state !== 'open');
  const usual = usualAuthor(source);
  const rows = [...open, ...decided].map((prompt) => [
    plainText(prompt.match === '' ? prompt.name : `${prompt.name} – “${prompt.match}”`),
    placeRuns(source, prompt.provision),
    decision(source, prompt, usual),
  ]);
  const about = 'Prompts with the place where each was found and what was decided';
  return [
    heading,
    intro,
    authorLine(source),
    grid({ headers: ['Prompt', 'Where', 'What was done'], rows, weights: [3.4, 2.4, 5], about, small: true }),
  ];
}

function decision(source: ReportSource, { state, decision: made, changes }: PromptState, usual: string | null): Runs {
  if (state === 'open' || made === null) return [strongText('Open: '), plainText('nobody has decided.')];
  const word = state === 'confirmed' ? 'It applies' : 'Dismissed';
  const reason = made.reason.trim() === '' ? 'no reason given' : made.reason.trim();
  const said = saidBy(source, made.by, made.at);
  const since = changes.some(isStale) ? strongText(` ${words.changed}.`) : [];
  return [strongText(`${word}: `), plainText(said === usual ? reason : `${reason} (${said})`), since];
}
