import type { Gap, PromptState } from '../../assessment/assessment-state.ts';
import { isStale } from '../../assessment/link-changes.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { gridXml, labelled, line, plainText, strongText } from './report-blocks.ts';
import { headingLine, provisionRuns, type ReportSource, saidBy } from './report-source.ts';
import { words } from './report-words.ts';

/** What was found in the text, and what a person decided about each; those without a decision come first. */
export function reportPrompts(source: ReportSource): string {
  const { assessment, page } = source;
  const heading = headingLine(source, 1, 'Prompts found in the text');
  const intro = line(
    'ReportNote',
    plainText(
      'A prompt is a wording that often touches a right. It is a question to a person, not a finding, and a text without prompts may touch rights all the same.',
    ),
  );
  if (assessment.prompts.length === 0) {
    return (
      heading +
      intro +
      line(
        'BodyText',
        plainText(
          'The word patterns found nothing in this text. Nothing follows from that but that people must read it.',
        ),
      )
    );
  }
  const open = assessment.prompts.filter(({ state }) => state === 'open');
  const decided = assessment.prompts.filter(({ state }) => state !== 'open');
  const rows = [...open, ...decided].map((prompt) => [
    plainText(prompt.name) + (prompt.match === '' ? '' : plainText(` – “${prompt.match}”`)),
    prompt.provision === null ? plainText(words.wholeText) : provisionRuns(source, prompt.provision),
    decision(source, prompt),
  ]);
  const about = 'Prompts with the place where each was found and what was decided';
  return (
    heading +
    intro +
    gridXml({ headers: ['Prompt', 'Where', 'What was done'], rows, weights: [4, 3, 4], width: page.text, about })
  );
}

function decision(source: ReportSource, { state, decision: made, changes }: PromptState): string {
  if (state === 'open' || made === null) return strongText('Open: ') + plainText('nobody has decided.');
  const word = state === 'confirmed' ? 'It applies' : 'Dismissed';
  const reason = made.reason.trim() === '' ? 'no reason given' : made.reason.trim();
  const since = changes.some(isStale) ? strongText(` ${words.changed}.`) : '';
  return strongText(`${word}: `) + plainText(`${reason} (${saidBy(source, made.by, made.at)})`) + since;
}

const lacking: ReadonlyMap<Gap['kind'], string> = new Map([
  ['question', 'Not answered'],
  ['judgement', 'Answered without the judgement that goes with it'],
  ['reasons', 'Answered without reasons'],
  ['evidence', 'Answered without evidence'],
  ['matrix', 'Cells of the matrix are blank'],
  ['rating', 'The harm is not rated'],
]);

const changeKinds: ReadonlySet<Gap['kind']> = new Set(['stale', 'inside', 'untied']);

/** Everything that nobody has said yet. What the table of prompts has already is here by name, with its places. */
export function reportGaps(source: ReportSource): string {
  const { gaps, prompts } = source.assessment;
  const heading = headingLine(source, 1, 'What is still open');
  if (gaps.length === 0) {
    return (
      heading +
      line(
        'BodyText',
        plainText(
          'Everything that this assessment asks has been answered. It asks what its authors thought of; there may be more.',
        ),
      )
    );
  }
  const of = (kind: Gap['kind']): readonly Gap[] => gaps.filter((gap) => gap.kind === kind);
  const grouped: ReadonlySet<Gap['kind']> = new Set(['prompt', 'tag', 'unread', ...lacking.keys()]);
  const changed = gaps.filter(({ kind }) => changeKinds.has(kind));
  const single = gaps.filter(({ kind }) => !grouped.has(kind) && !changeKinds.has(kind) && kind !== 'register');
  const lacks = [...lacking].flatMap(([kind, label]) => {
    const ids = of(kind).flatMap(({ question }) => question ?? []);
    return ids.length === 0 ? [] : [labelled(`${label} (${ids.length})`, ids.join(', '), 'ReportOpen')];
  });
  const open = prompts.filter(({ state }) => state === 'open');
  const names = [...new Set(open.map(({ name }) => name))];
  return [
    heading,
    ...titled(
      source,
      'Changed since it was answered or decided',
      changed.map(({ message }) => line('ReportOpen', plainText(message))),
    ),
    ...titled(source, 'Questions', [...lacks, ...single.map(({ message }) => line('ReportOpen', plainText(message)))]),
    ...titled(
      source,
      'Forms, statements, actions and registers',
      of('register').map(({ message }) => line('ReportOpen', plainText(message))),
    ),
    ...titled(
      source,
      'Prompts on which nobody has decided',
      names.map((name) =>
        places(
          source,
          name,
          open.filter((prompt) => prompt.name === name),
        ),
      ),
    ),
    ...titled(source, 'Provisions', [
      ...placed(source, 'Nobody has said what these are about', of('tag')),
      ...placed(source, 'No prompt was raised here, and nobody has said that they read it', of('unread')),
    ]),
  ].join('');
}

const titled = (source: ReportSource, title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [headingLine(source, 2, title), ...lines];

const placed = (source: ReportSource, label: string, gaps: readonly Gap[]): string[] =>
  gaps.length === 0 ? [] : [places(source, label, gaps)];

function places(
  source: ReportSource,
  label: string,
  at: readonly { readonly provision?: ProvisionId | null }[],
): string {
  const each = at.map(({ provision }) => (provision ? provisionRuns(source, provision) : plainText(words.wholeText)));
  return line('ReportOpen', strongText(`${label}: `) + each.join(plainText('; ')));
}
