import type { OverrideState } from '../assessment/override-states.ts';
import { type Blocks, grid, headingLine, plainText, strongText } from './report-block.ts';
import { dayOf, openPoints, type ReportSource } from './report-source.ts';

const stateWords: Readonly<Record<OverrideState['state'], string>> = {
  stands: 'Stands',
  stale: 'Does not count: the text has changed since',
  lapsed: 'Lapsed: what it overrode was answered anew',
  unfinished: 'Does not count: it lacks a name, a post or reasons',
  refused: 'Counts for nothing: nobody can override this',
  idle: 'Nothing there blocks any more',
};

/** Every block that somebody overrode, by name, post and reasons, whether it counts or not. */
export function reportOverrides(source: ReportSource): Blocks {
  const { overrides } = source.assessment;
  if (overrides.length === 0) return [];
  const rows = overrides.map(({ override, state }) => [
    strongText(override.question),
    plainText([override.name, override.post].filter((said) => said !== '').join(', ')),
    plainText(override.reasons),
    plainText(dayOf(source, override.at)),
    state === 'stands' ? plainText(stateWords[state]) : strongText(stateWords[state]),
  ]);
  return [
    headingLine(1, 'Blocks that are overridden'),
    openPoints(source, 'overrides'),
    grid({
      headers: ['Block', 'By whom', 'Reasons', 'When', 'State'],
      rows,
      weights: [1.3, 2.6, 5.6, 1.8, 1.5],
      about: 'Overridden blocks with the person, the reasons, the day and whether the override counts',
      rowHeaders: true,
    }),
  ];
}
