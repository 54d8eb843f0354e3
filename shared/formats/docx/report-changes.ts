import { isStale, type LinkChange } from '../../assessment/link-changes.ts';
import { compareWords } from '../../compare/compare-words.ts';
import { textRun } from './inline-runs.ts';
import { gridXml, labelled, plainText } from './report-blocks.ts';
import { provisionRuns, type ReportSource } from './report-source.ts';
import { words } from './report-words.ts';

const struck = '<w:b/><w:bCs/><w:strike/>';
const underlined = '<w:b/><w:bCs/><w:u w:val="single"/>';

/** What has changed under an answer since it was given: old words and new side by side, what went struck, what came underlined. */
export function reportChanges(source: ReportSource, changes: readonly LinkChange[]): string {
  if (changes.length === 0) return '';
  const told = changes.filter(({ kind }) => kind !== 'untied');
  const untied = changes.filter(({ kind }) => kind === 'untied');
  const rows = told.map((change) => [provisionRuns(source, change.place), ...sides(change)]);
  const about = 'Words of linked provisions, as they were when the answer was given and as they are';
  const lead = told.some(isStale) ? words.changed : words.changedInside;
  return [
    told.length === 0
      ? ''
      : labelled(lead, 'nobody has said yet that the answer is still right.', 'ReportOpen') +
        gridXml({
          headers: ['Where', 'As it was', 'As it is'],
          rows,
          weights: [2, 4, 4],
          width: source.page.text,
          about,
        }),
    ...untied.map(({ place }) =>
      labelled(words.untied, source.numbering.get(place)?.fullLabel ?? words.gone, 'ReportOpen'),
    ),
  ].join('');
}

function sides({ before, after }: LinkChange): readonly [string, string] {
  if (before === null || after === null)
    return [plainText(before ?? words.notThere), plainText(after ?? words.notThere)];
  const runs = compareWords(before.replaceAll('\n', ' '), after.replaceAll('\n', ' '));
  const side = (left: 'added' | 'removed', marked: string): string =>
    runs.map(({ kind, text }) => (kind === left ? '' : textRun(text, kind === 'same' ? '' : marked))).join('');
  return [side('added', struck), side('removed', underlined)];
}
