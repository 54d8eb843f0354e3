import type { EffectCell } from '../record/registers.ts';
import { effectWords, words } from './report-words.ts';
import { type Blocks, grid, line, plainText, strongText } from './report-block.ts';
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

/** What was written about single cells, and the evidence behind them. */
export function cellNotes(
  { assessment }: ReportSource,
  titles: CellTable['titles'],
  cells: readonly EffectCell[],
): readonly Blocks[] {
  const evidence = new Map(assessment.registers.evidence.map(({ id, title }) => [id, title]));
  return cells
    .filter(({ note, evidence: named }) => note.trim() !== '' || named.length > 0)
    .map(({ group, right, effect, note, evidence: named }) => {
      const place = `${titles.groups.get(group) ?? group}, ${titles.rights.get(right) ?? right}`;
      const behind = named.length === 0 ? '' : ` (Evidence: ${named.map((id) => evidence.get(id) ?? id).join('; ')})`;
      return line('answer', [strongText(`${place} – ${effectWords[effect]}: `), plainText(`${note.trim()}${behind}`)]);
    });
}
