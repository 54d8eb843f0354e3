import type { Gap } from '../assessment/assessment-state.ts';
import { alikeThings, type GapGroup, groupedGaps, type GapThing, type GapTopic } from '../assessment/gap-groups.ts';
import { type Blocks, headingLine, joined, line, plainText, type Runs, strongText } from './report-block.ts';
import type { ReportSource } from './report-source.ts';
import { gapWords } from './report-words.ts';

/** The parts of the list, each with the topics that stand in it. */
const parts: readonly (readonly [string, (topic: GapTopic) => boolean])[] = [
  [
    'Changed since it was answered or decided',
    (topic) => topic === 'stale' || topic === 'inside' || topic === 'untied',
  ],
  ['Prompts on which nobody has decided', (topic) => topic === 'prompt'],
  ['Provisions', (topic) => topic === 'tag' || topic === 'unread' || topic === 'effects'],
  ['Groups', (topic) => topic.startsWith('group-')],
  ['Forms, statements, actions and registers', (topic) => topic.startsWith('register-')],
];

/** Everything that nobody has said yet, by what is lacking and where. */
export function reportGaps(source: ReportSource): Blocks {
  const { gaps } = source.assessment;
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
  const groups = groupedGaps(gaps);
  const questions = groups.filter(({ topic }) => !parts.some(([, holds]) => holds(topic)));
  const [changed, ...others] = parts.map(([title, holds]) =>
    titled(
      title,
      groups.filter(({ topic }) => holds(topic)),
    ),
  );
  return [heading, changed ?? [], titled('Questions', questions), others];
}

const titled = (title: string, groups: readonly GapGroup[]): Blocks =>
  groups.length === 0 ? [] : [headingLine(2, title), groups.map(groupLines)];

/** One line where each gap has a few words of its own; else a line each, under what they have in common. */
function groupLines({ topic, count, things }: GapGroup): Blocks {
  const lead = strongText(`${gapWords[topic]} (${count}): `);
  const [only] = things;
  if (count === 1 && only) return line('open', plainText(only.gaps[0]?.message ?? ''));
  if (things.every(({ about, gaps }) => about === '' && gaps.every(({ short }) => short !== undefined)))
    return line('open', [
      lead,
      joined(
        things.flatMap(({ gaps }) => gaps.map(shortRuns)),
        '; ',
      ),
    ]);
  return [line('open', lead), alikeThings(things).map((fellows) => line('open', alikeRuns(fellows)))];
}

/** "section 4, section 5: nothing is said yet". */
function alikeRuns(fellows: readonly GapThing[]): Runs {
  const [first] = fellows;
  if (!first || first.about === '') return plainText(first?.gaps[0]?.message ?? '');
  return [strongText(`${fellows.map(({ about }) => about).join(', ')}: `), joined(first.gaps.map(shortRuns), '; ')];
}

/** What is said in short; where that is the name of a provision, it leads there. */
function shortRuns({ kind, short, provision, message }: Gap): Runs {
  if (!short) return plainText(message);
  const isPlace = provision && (kind === 'prompt' || kind === 'tag' || kind === 'unread');
  return isPlace ? { text: short.text, provision } : plainText(short.text);
}
