import { makeStyles, tokens } from '@fluentui/react-components';
import { type FocusEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { wholeId } from '../../../../shared/assessment/effect-cells.ts';
import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import { restOf } from '../../../../shared/assessment/rest-of-matrix.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { Effect } from '../../../../shared/record/draft.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { useDesk } from '../assessment-desk.ts';
import { CellPanel } from './cell-panel.tsx';
import { type Chosen, type ChosenCells, chosenCells, within } from './chosen-cells.ts';
import { EffectsSummary } from './effects-summary.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { focusGrid, MatrixGrid } from './matrix-grid.tsx';
import { ProvisionWords } from './provision-words.tsx';
import { RestPanel } from './rest-panel.tsx';
import { TogetherPanel } from './together-panel.tsx';
import { useEffects, withEffect } from './use-effects.ts';
import { type MatrixFilter, useMatrixAxes } from './use-matrix-axes.ts';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 21rem',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1200px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0`, lineHeight: 1.4 },
});

const start: Chosen = { at: { row: 0, col: 0 }, from: { row: 0, col: 0 } };
/** Milliseconds without a key until the panels beside the grid follow it. */
const followAfter = 150;

export interface MatrixBoardProps {
  /** null: the by-law as a whole. */
  readonly place: ProvisionId | null;
  readonly name: string;
  /** What the matrix has to speak about. */
  readonly wanted: MatrixAxes;
  /** To the next matrix, or the one before. */
  readonly onTurn: (by: 1 | -1) => void;
}

/**
 * One matrix and what stands beside it. The grid shows a key in the very next frame; the panels follow when the keys
 * rest, and at once when somebody goes into them, so that what is typed there is never about another cell.
 */
export const MatrixBoard = memo(function MatrixBoard({ place, name, wanted, onTurn }: MatrixBoardProps) {
  const { t } = useTranslation('matrix');
  const { isReading } = useDesk();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const effectButtons = useRef<HTMLDivElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { entry, cells, change } = useEffects(place);
  const [filter, setFilter] = useState<MatrixFilter>({ groups: 'named', rights: 'all' });
  const shown = useMatrixAxes(place, cells, wanted, filter);
  const [asked, setChosen] = useState<Chosen>(start);
  const chosen = useMemo(() => within(asked, shown), [asked, shown]);
  const now = useMemo(() => ({ chosen: chosenCells(chosen, shown, cells) }), [chosen, shown, cells]);
  const settled = useSettled(now, followAfter);
  const [isInPanel, setInPanel] = useState(false);
  const panel = isInPanel ? now : settled;
  const settledCells = useSettled(cells, followAfter);
  const open = useMemo(() => restOf({ cells: settledCells }, wanted), [settledCells, wanted]);
  const all = wanted.groups.length * wanted.rights.length;

  const set = useCallback(
    (spots: ChosenCells['spots'], effect: Effect | null) => {
      change((before) => ({ cells: withEffect(before.cells, spots, effect) }));
      announce(t('set', { count: spots.length, effect: t(`effect.${effect ?? 'blank'}`) }));
    },
    [change, t],
  );
  const patch = useCallback(
    ({ group, right }: EffectCell, to: Partial<EffectCell>, field: string | null) =>
      change(
        (before) => ({
          cells: before.cells.map((each) => (each.group === group && each.right === right ? { ...each, ...to } : each)),
        }),
        field,
      ),
    [change],
  );
  const back = useCallback(() => focusGrid(root.current), []);
  const goIn = () => {
    // The fields of this cell have to stand there before the next key comes.
    flushSync(() => setInPanel(true));
    // A note needs an effect to stand beside: that is said first.
    const isNoted = now.chosen?.cell && now.chosen.spots.length === 1;
    const target = isNoted ? noteField.current : effectButtons.current?.querySelector('button');
    target?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setInPanel(false);
  };
  return (
    <div ref={root} className={styles.body}>
      <div className={styles.side}>
        <div>
          <MatrixFilters filter={filter} onChoose={setFilter} />
          <p className={styles.quiet}>
            {t('filled', { filled: all - open, all })} {isReading ? '' : t('keys')}
          </p>
          <MatrixGrid
            label={t('gridOf', { what: name })}
            axes={shown}
            cells={cells}
            chosen={chosen}
            disabled={isReading}
            onChoose={setChosen}
            onAct={(act) => {
              if (act.kind === 'turn') onTurn(act.by);
              else if (act.kind === 'open') goIn();
              else if (now.chosen) set(now.chosen.spots, act.effect);
            }}
          />
        </div>
        <RestPanel
          key={`rest ${place ?? wholeId}`}
          axes={wanted}
          kept={entry?.rest ?? ''}
          count={open}
          onChange={change}
        />
        {place === null ? <EffectsSummary /> : null}
      </div>
      <div className={styles.side}>
        {place === null ? null : <ProvisionWords id={place} />}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only learns where the focus is */}
        <div onFocus={() => setInPanel(true)} onBlur={onBlur}>
          {panel.chosen ? (
            <CellPanel
              key={place ?? wholeId}
              {...panel.chosen}
              effectButtons={effectButtons}
              noteField={noteField}
              onSet={set}
              onPatch={patch}
              onBack={back}
            />
          ) : null}
        </div>
        <TogetherPanel
          key={place ?? wholeId}
          combined={entry?.combined ?? ''}
          duties={entry?.duties ?? noDuties}
          onChange={change}
        />
      </div>
    </div>
  );
});

const noDuties: readonly never[] = [];
