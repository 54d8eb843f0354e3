import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { type MatrixAct, matrixAct, rangeOf, type Spot } from './matrix-keys.ts';
import type { Chosen } from './chosen-cells.ts';
import { codeOf, MatrixRow, useCellLooks } from './matrix-row.tsx';

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    maxWidth: '100%',
    maxHeight: 'max(16rem, calc(100vh - 19rem))',
    // What a key moves to is never under the headers.
    scrollPaddingTop: '4.5rem',
    scrollPaddingInlineStart: '11rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    contain: 'layout paint',
    '@media (max-width: 760px)': { scrollPaddingInlineStart: '7rem' },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: 'max-content' },
  corner: {
    width: '11rem',
    zIndex: 3,
    insetInlineStart: 0,
    '@media (max-width: 760px)': { width: '7rem' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '4.25rem',
    boxSizing: 'border-box',
    verticalAlign: 'bottom',
    textAlign: 'start',
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: 1.2,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  right: { width: '6rem' },
});

export interface MatrixGridProps {
  readonly label: string;
  readonly axes: MatrixAxes;
  readonly cells: readonly EffectCell[];
  readonly chosen: Chosen;
  readonly disabled: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onAct: (act: Exclude<MatrixAct, { kind: 'move' }>) => void;
}

/** Groups by rights: one cell takes the focus, arrows move it, letters fill what is chosen. */
export function MatrixGrid({ label, axes, cells, chosen, disabled, onChoose, onAct }: MatrixGridProps) {
  const { t } = useTranslation('matrix');
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const { groups, rights } = axes;
  const said = useMemo(() => codesByGroup(cells), [cells]);
  const codes = useMemo(
    () => groups.map(({ id }) => rights.map(({ tag }) => said.get(id)?.get(tag) ?? '-').join(' ')),
    [said, groups, rights],
  );
  const looks = useCellLooks();
  const range = rangeOf(chosen.at, chosen.from);
  const { at } = chosen;

  // The focus follows a key, and is not taken from elsewhere.
  useLayoutEffect(() => {
    const grid = table.current;
    if (!grid?.contains(document.activeElement)) return;
    cellAt(grid, at)?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = matrixAct(event, at, { row: groups.length, col: rights.length });
    if (act === null || (act.kind === 'set' && disabled)) return;
    event.preventDefault();
    if (act.kind === 'move') onChoose({ at: act.to, from: act.extends ? chosen.from : act.to });
    else onAct(act);
  };
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (!(cell?.parentElement instanceof HTMLTableRowElement)) return;
    const spot = { row: cell.parentElement.rowIndex - 1, col: cell.cellIndex - 1 };
    cell.focus();
    onChoose({ at: spot, from: event.shiftKey ? chosen.from : spot });
  };
  return (
    <div className={styles.box} data-matrix-box>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table's headers are read with each cell
        role="grid"
        className={styles.table}
        aria-label={label}
        aria-multiselectable
        aria-readonly={disabled}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.corner}`}>
              {t('group')}
            </th>
            {rights.map(({ tag, title }) => (
              <th key={tag} scope="col" className={`${styles.head} ${styles.right}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, title }, row) => {
            const isIn = row >= range.top && row <= range.bottom;
            return (
              <MatrixRow
                key={id}
                title={title}
                looks={looks}
                codes={codes[row] ?? ''}
                current={row === at.row ? at.col : -1}
                first={isIn ? range.left : -1}
                last={isIn ? range.right : -1}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Puts the focus back into the grid, on the cell that had it. */
export function focusGrid(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
}

const cellAt = (grid: HTMLTableElement, { row, col }: Spot): HTMLElement | undefined =>
  grid.rows[row + 1]?.cells[col + 1];

function codesByGroup(cells: readonly EffectCell[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byGroup = new Map<string, Map<string, string>>();
  for (const cell of cells) {
    const byRight = byGroup.get(cell.group) ?? new Map<string, string>();
    byGroup.set(cell.group, byRight.set(cell.right, codeOf(cell)));
  }
  return byGroup;
}
