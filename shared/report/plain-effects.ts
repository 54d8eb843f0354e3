import { isBlocking } from '../assessment/assessment-state.ts';
import { tallyEffects } from '../assessment/effect-summary.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import type { Effect } from '../record/draft.ts';
import { ended, inShort, plainLevels, plainSeverities } from './plain-words.ts';
import { type Blocks, headingLine, line, list, plainText, type Runs, strongText } from './report-block.ts';
import { placeRuns, questionsOf, type ReportSource } from './report-source.ts';
import { counted } from './report-words.ts';

const mostGroups = 5;
const mostRights = 3;
const mostFindings = 3;

/** Who is better off, by the matrices. */
export function plainGains(source: ReportSource): Blocks {
  const items = effectItems(source, 'benefit');
  return [
    headingLine(1, 'Who gains'),
    items.length === 0
      ? line('body', plainText('Nobody has written down who gains. That does not mean that nobody gains.'))
      : [line('body', plainText('These groups should be better off:')), some(items)],
  ];
}

/** Who is worse off, where, and how bad it is. */
export function plainHarms(source: ReportSource): Blocks {
  const items = effectItems(source, 'harm');
  return [
    headingLine(1, 'Who may be harmed'),
    items.length === 0
      ? line('body', plainText('Nobody has written down a harm to a group. That does not mean that there is none.'))
      : [
          line('body', plainText('These groups may be worse off. The worst comes first:')),
          some(items),
          line('body', plainText('Good for one group does not make up for harm to another.')),
        ],
    howBad(source),
  ];
}

function effectItems(source: ReportSource, sought: Effect): readonly Runs[] {
  const packs = mergePacks(source.draft.packs.rights);
  const groups = new Map(packs.groups.map(({ id, title }) => [id, title]));
  const rights = new Map(packs.rights.map(({ tag, title }) => [tag, title]));
  const { effects } = source.assessment;
  return tallyEffects(effects, 'group').flatMap(({ id, counts }): readonly Runs[] => {
    if (counts[sought] === 0) return [];
    const here = effects.flatMap(({ place, cells }) =>
      cells.filter(({ group, effect }) => group === id && effect === sought).map((cell) => ({ ...cell, place })),
    );
    const touched = [...new Set(here.map(({ right }) => rights.get(right) ?? right))];
    const others = touched.length - mostRights;
    const note = here.map((cell) => ('note' in cell ? cell.note.trim() : '')).find((said) => said !== '');
    const place = here[0]?.place ?? null;
    return [
      [
        strongText(`${groups.get(id) ?? id}. `),
        plainText(
          `Rights touched: ${touched.slice(0, mostRights).join('; ')}${others > 0 ? `; and ${others} more` : ''}. `,
        ),
        plainText(note === undefined ? '' : `${ended(inShort(note))} `),
        place === null ? [] : [plainText('See '), placeRuns(source, place), plainText('.')],
      ],
    ];
  });
}

function some(items: readonly Runs[]): Blocks {
  const left = items.length - mostGroups;
  return [
    list(items.slice(0, mostGroups)),
    left > 0 ? line('body', plainText(`The full report names ${counted(left, 'more group')}.`)) : [],
  ];
}

/** The worst findings by their weight, and the severity that somebody gave them. */
function howBad(source: ReportSource): Blocks {
  const { risks } = source.assessment;
  const heading = headingLine(1, 'How bad it is');
  if (risks.length === 0)
    return [
      heading,
      line('body', plainText('No answer so far counts against the draft. Some answers may be missing.')),
    ];
  const questions = new Map(questionsOf(source).map(({ question }) => [question.id, question.question]));
  const blocks = risks.filter(isBlocking).length;
  const items = risks.slice(0, mostFindings).map(({ source: id, level, severity, isAnswered, override }): Runs => {
    const rated =
      severity === null ? 'Nobody has said how bad the harm would be.' : (plainSeverities[severity - 1] ?? '');
    const weight =
      override === null
        ? plainLevels[level]
        : 'A named person decided to go on all the same. The full report says who and why.';
    return [
      strongText(`${questions.get(id) ?? id} `),
      plainText(isAnswered ? `${weight} ${rated}` : `Nobody has answered this. ${weight}`),
    ];
  });
  return [
    heading,
    line(
      'body',
      plainText(
        `${counted(risks.length, 'point')} ${risks.length === 1 ? 'counts' : 'count'} against the draft. ${blocks === 0 ? 'None of them stops it.' : `${blocks} of them ${blocks === 1 ? 'stops' : 'stop'} it for now.`} The worst are:`,
      ),
    ),
    list(items),
  ];
}
