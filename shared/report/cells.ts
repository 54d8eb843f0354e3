import { isOfRest } from '../assessment/rest-of-matrix.ts';
import type { Effect } from '../record/draft.ts';
import type { EffectCell, ProvisionEffects } from '../record/registers.ts';
import { effectWords, words } from './report-words.ts';
import { type Blocks, grid, labelled, line, plainText, strongText } from './report-block.ts';
import type { ReportSource } from './report-source.ts';

/** Groups beside each other in one table: more could not be read on an upright page. */
const columns = 5;

export interface CellTable {
  readonly titles: { readonly groups: ReadonlyMap<string, string>; readonly rights: ReadonlyMap<string, string> };
  /** By id and by tag, in their order. */
  readonly groups: readonly string[];
  readonly rights: readonly string[];
  readonly cells: readonly EffectCell[];
}

/** A matrix as tables of at most five groups; groups of cells that are no longer asked for are kept and shown. */
export function cellTables(source: ReportSource, { titles, groups, rights, cells }: CellTable): readonly Blocks[] {
  const said = new Map(cells.map(({ group, right, effect }) => [`${group} ${right}`, effect]));
  const others = [...new Set(cells.map(({ group }) => group))].filter((id) => !groups.includes(id));
  const shown = [...groups, ...others];
  const tables: Blocks[] = [];
  for (let from = 0; from < shown.length; from += columns) {
    const part = shown.slice(from, from + columns);
    const names = part.map((id) => titles.groups.get(id) ?? id);
    tables.push(
      grid({
        headers: ['Right', ...names],
        rows: rights.map((tag) => [
          plainText(titles.rights.get(tag) ?? tag),
          ...part.map((id) => {
            const effect = said.get(`${id} ${tag}`);
            if (effect === 'harm') return strongText(effectWords.harm);
            return plainText(effect === undefined ? words.notSaid : effectWords[effect]);
          }),
        ]),
        weights: [2, ...part.map(() => 1)],
        about: `Effect on each right of: ${names.join(', ')}`,
        rowHeaders: true,
        small: true,
      }),
    );
  }
  return tables;
}

/** The effects of one matrix, gravest first, each with why and by what evidence; then, in a line, what has no effect. */
export function effectTable({ assessment }: ReportSource, titles: CellTable['titles'], matrix: Matrix): Blocks {
  const { cells, rest = '' } = matrix;
  const evidence = new Map(assessment.registers.evidence.map(({ id, title }) => [id, title]));
  const byReason = new Map<string, EffectCell[]>();
  for (const cell of cells) {
    if (isOfRest(cell)) continue;
    const reason = JSON.stringify([cell.group, cell.effect, cell.note.trim(), cell.evidence]);
    byReason.set(reason, [...(byReason.get(reason) ?? []), cell]);
  }
  const said = [...byReason.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first, rights: alike.map(({ right }) => titles.rights.get(right) ?? right) }] : [];
  });
  const rows = said
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
    .map(({ group, rights, effect, note, evidence: named }) => {
      const behind = named.length === 0 ? '' : `Evidence: ${named.map((id) => evidence.get(id) ?? id).join('; ')}.`;
      return [
        plainText(titles.groups.get(group) ?? group),
        plainText(rights.join(', ')),
        effect === 'harm' ? strongText(effectWords.harm) : plainText(effectWords[effect]),
        plainText([note.trim(), behind].filter((text) => text !== '').join(' ')),
      ];
    });
  const alike = cells.filter(isOfRest).length;
  const counted = `${effectWords.none} in ${alike} ${rows.length > 0 ? 'other ' : ''}${alike === 1 ? 'cell' : 'cells'}`;
  const table = grid({
    headers: ['Group', 'Rights', 'Effect', 'Why, and what shows it'],
    rows,
    weights: [2.4, 2.4, 1.2, 6],
    about: 'Effects, gravest first',
    rowHeaders: true,
    small: true,
  });
  return [
    rows.length > 0 ? table : [],
    alike === 0 ? [] : rest.trim() === '' ? line('answer', plainText(`${counted}.`)) : labelled(counted, rest),
  ];
}

type Matrix = Pick<ProvisionEffects, 'cells' | 'rest'>;
const order = ['harm', 'unknown', 'benefit', 'none'] as const satisfies readonly Effect[];
