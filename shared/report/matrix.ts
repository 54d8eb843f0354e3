import { effectDigest } from '../assessment/effect-digest.ts';
import { wholeId } from '../assessment/effect-cells.ts';
import { tallyEffects } from '../assessment/effect-summary.ts';
import { matrixAxes } from '../assessment/matrix-axes.ts';
import { provisionsInScope, provisionsWithMatrix } from '../assessment/provisions-in-scope.ts';
import { headingText } from '../ordinance/ordinance-text.ts';
import { findProvision } from '../ordinance/provision-index.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import type { ProvisionEffects } from '../record/registers.ts';
import { reportChanges } from './changes.ts';
import { type CellTable, cellTables, effectTable } from './cells.ts';
import { dutyWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, joined, labelled, line, plainText, strongText } from './report-block.ts';
import { placeRuns, provisionList, questionsOf, type ReportSource } from './report-source.ts';

/** What the text does to whom: together, group by group; then provision by provision, blank cells said to be so. */
export function reportMatrix(source: ReportSource): Blocks {
  const { assessment, draft } = source;
  const asked = questionsOf(source).filter(
    ({ question, shown }) => question.answer.type === 'matrix' && shown !== false,
  );
  if (asked.length === 0) return [];
  const packs = mergePacks(draft.packs.rights);
  const axes = matrixAxes(packs, draft.answers);
  const titles: CellTable['titles'] = {
    groups: new Map(packs.groups.map(({ id, title }) => [id, title])),
    rights: new Map(packs.rights.map(({ tag, title }) => [tag, title])),
  };
  const intro = asked.map(({ question }) =>
    line('body', [strongText(question.id), plainText(` ${question.question}`)]),
  );
  const heading = [headingLine(1, 'Groups and rights'), intro];
  const wholeCells = assessment.effects.find(({ place }) => place === null)?.cells ?? [];
  const listed = provisionsWithMatrix(source.doc, assessment.prompts, assessment.registers.effects);
  const placeOf = ({ provisions: [id] }: ProvisionEffects) => (id === undefined ? listed.length : listed.indexOf(id));
  const entries = assessment.registers.effects
    .filter(({ id }) => id !== wholeId)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  if (wholeCells.length === 0 && entries.length === 0) {
    const all = axes.groups.length * axes.rights.length;
    return [
      heading,
      line('open', plainText(`${words.notAnswered}: none of the ${all} cells of the matrix is filled in.`)),
    ];
  }
  const named = axes.groups.map(({ id }) => id);
  const rights = axes.rights.map(({ tag }) => tag);
  // Rows and columns of which nobody has said anything are counted, not printed.
  const saidCells = (cells: CellTable['cells']) =>
    cellTables(source, {
      titles,
      groups: named.filter((id) => cells.some(({ group }) => group === id)),
      rights: rights.filter((tag) => cells.some(({ right }) => right === tag)),
      cells,
    });
  const whole = assessment.registers.effects.find(({ id }) => id === wholeId);
  const wholePart: Blocks = [
    wholeCells.length > 0 || whole ? headingLine(2, words.wholeText) : [],
    whole && whole.cells.length > 0
      ? effectTable(source, titles, whole)
      : wholeCells.length > 0
        ? saidCells(wholeCells)
        : [],
    whole ? togetherLines(whole) : [],
  ];
  const parts = entries.map((entry) => {
    const { blank, wanted } = effectDigest(entry, axes);
    const state = assessment.registered.find((each) => each.entry === entry);
    return [
      matrixHeading(source, entry),
      reportChanges(source, state?.changes ?? []),
      effectTable(source, titles, entry),
      blank > 0
        ? line('open', plainText(`${blank} of ${wanted} cells are blank: nobody has said what the effect is.`))
        : [],
      togetherLines(entry),
    ];
  });
  return [heading, groupSummary(source, titles), notBegun(source, entries), wholePart, parts];
}

function matrixHeading(source: ReportSource, { provisions }: ProvisionEffects): Blocks {
  const [id] = provisions;
  const label = id === undefined ? undefined : source.numbering.get(id)?.fullLabel;
  const node = id === undefined ? null : findProvision(source.doc, id)?.node;
  const name = label === undefined ? words.gone : `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  const heading = node ? headingText(node) : '';
  return headingLine(2, heading === '' ? name : `${name}: ${heading}`);
}

function togetherLines({ combined, duties }: ProvisionEffects): Blocks {
  return [
    combined.trim() === '' ? [] : labelled('Taken together', combined),
    duties.length === 0 ? [] : labelled('Duties touched', duties.map((duty) => dutyWords[duty]).join('; ')),
  ];
}

function groupSummary(source: ReportSource, { groups }: CellTable['titles']): Blocks {
  const rows = tallyEffects(source.assessment.effects, 'group').map(({ id, counts, harmedBy }) => [
    plainText(groups.get(id) ?? id),
    ...[counts.harm, counts.unknown, counts.benefit, counts.none].map((count) => plainText(String(count))),
    joined(
      harmedBy.map((place) => placeRuns(source, place)),
      ', ',
    ),
  ]);
  if (rows.length === 0) return [];
  return [
    headingLine(2, 'By group, worst first'),
    grid({
      headers: ['Group', 'Harms', 'Not known', 'Benefits', 'No effect', 'Harmed by'],
      rows,
      weights: [4, 1.5, 1.5, 1.6, 1.5, 4],
      about: 'Effects on each group in all matrices together',
      rowHeaders: true,
      small: true,
    }),
    line('note', plainText(words.noCancelling)),
  ];
}

/** Provisions that touch a right and of which nobody has said what they do. */
function notBegun(source: ReportSource, entries: readonly ProvisionEffects[]): Blocks {
  const { assessment, doc } = source;
  const begun = new Set(entries.flatMap(({ provisions }) => provisions));
  const open = provisionsInScope(doc, assessment.prompts).filter((id) => !begun.has(id));
  if (open.length === 0) return [];
  return line('open', [strongText(`${words.noMatrix}: `), provisionList(source, open, ', ')]);
}
