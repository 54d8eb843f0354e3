import type { Gap } from '../assessment/assessment-state.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { type Blocks, headingLine, joined, labelled, line, plainText, strongText } from './report-block.ts';
import { placeRuns, type ReportSource } from './report-source.ts';

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
export function reportGaps(source: ReportSource): Blocks {
  const { gaps, prompts } = source.assessment;
  const heading = headingLine(1, 'What is still open');
  if (gaps.length === 0) {
    return [
      heading,
      line(
        'body',
        plainText(
          'Everything that this assessment asks has been answered. It asks what its authors thought of; there may be more.',
        ),
      ),
    ];
  }
  const of = (kind: Gap['kind']): readonly Gap[] => gaps.filter((gap) => gap.kind === kind);
  const grouped: ReadonlySet<Gap['kind']> = new Set(['prompt', 'tag', 'unread', ...lacking.keys()]);
  const changed = gaps.filter(({ kind }) => changeKinds.has(kind));
  const single = gaps.filter(({ kind }) => !grouped.has(kind) && !changeKinds.has(kind) && kind !== 'register');
  const lacks = [...lacking].flatMap(([kind, label]) => {
    const ids = of(kind).flatMap(({ question }) => question ?? []);
    return ids.length === 0 ? [] : [labelled(`${label} (${ids.length})`, ids.join(', '), 'open')];
  });
  const open = prompts.filter(({ state }) => state === 'open');
  const names = [...new Set(open.map(({ name }) => name))];
  return [
    heading,
    ...titled(
      'Changed since it was answered or decided',
      changed.map(({ message }) => line('open', plainText(message))),
    ),
    ...titled('Questions', [...lacks, ...single.map(({ message }) => line('open', plainText(message)))]),
    ...titled(
      'Forms, statements, actions and registers',
      of('register').map(({ message }) => line('open', plainText(message))),
    ),
    ...titled(
      'Prompts on which nobody has decided',
      names.map((name) =>
        places(
          source,
          name,
          open.filter((prompt) => prompt.name === name),
        ),
      ),
    ),
    ...titled('Provisions', [
      ...placed(source, 'Nobody has said what these are about', of('tag')),
      ...placed(source, 'No prompt was raised here, and nobody has said that they read it', of('unread')),
    ]),
  ];
}

const titled = (title: string, lines: readonly Blocks[]): readonly Blocks[] =>
  lines.length === 0 ? [] : [headingLine(2, title), ...lines];

const placed = (source: ReportSource, label: string, gaps: readonly Gap[]): readonly Blocks[] =>
  gaps.length === 0 ? [] : [places(source, label, gaps)];

function places(
  source: ReportSource,
  label: string,
  at: readonly { readonly provision?: ProvisionId | null }[],
): Blocks {
  const each = at.map(({ provision }) => placeRuns(source, provision ?? null));
  return line('open', [strongText(`${label}: `), joined(each, '; ')]);
}
