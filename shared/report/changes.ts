import { isStale, type LinkChange } from '../assessment/link-changes.ts';
import { compareWords } from '../compare/compare-words.ts';
import { words } from './report-words.ts';
import { type Blocks, type Runs, grid, labelled, plainText } from './report-block.ts';
import { provisionRuns, type ReportSource } from './report-source.ts';

/** What has changed under an answer since it was given: old words and new side by side, what went and what came marked. */
export function reportChanges(source: ReportSource, changes: readonly LinkChange[]): Blocks {
  if (changes.length === 0) return [];
  const told = changes.filter(({ kind }) => kind !== 'untied');
  const untied = changes.filter(({ kind }) => kind === 'untied');
  const rows = told.map((change) => [provisionRuns(source, change.place), ...sides(change)]);
  const about = 'Words of linked provisions, as they were when the answer was given and as they are';
  const lead = told.some(isStale) ? words.changed : words.changedInside;
  return [
    told.length === 0
      ? []
      : [
          labelled(lead, 'nobody has said yet that the answer is still right.', 'open'),
          grid({
            headers: ['Where', 'As it was', 'As it is'],
            rows,
            weights: [2, 4, 4],
            about,
          }),
        ],
    ...untied.map(({ place }) => labelled(words.untied, source.numbering.get(place)?.fullLabel ?? words.gone, 'open')),
  ];
}

function sides({ before, after }: LinkChange): readonly [Runs, Runs] {
  if (before === null || after === null)
    return [plainText(before ?? words.notThere), plainText(after ?? words.notThere)];
  const runs = compareWords(before.replaceAll('\n', ' '), after.replaceAll('\n', ' '));
  const side = (left: 'added' | 'removed'): Runs =>
    runs.map(({ kind, text }) =>
      kind === left ? [] : kind === 'same' ? plainText(text) : { text, strong: true, change: kind },
    );
  return [side('added'), side('removed')];
}
