import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDossier } from '../../state/last-dossier.ts';
import { isChord } from '../../state/platform-keys.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { DossierListRow } from './dossier-list-row.tsx';
import { rowColumns, rowHeight, rowHeightWithSnippet } from './list-layout.ts';
import type { DossierActions } from './use-dossier-actions.ts';
import type { ListedDossier } from './use-dossier-search.ts';

const useStyles = makeStyles({
  box: {
    flex: '0 1 auto',
    minHeight: '6rem',
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    ...rowColumns,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '36px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  hideNarrow: { '@media (max-width: 760px)': { display: 'none' } },
  rows: { position: 'relative' },
});

export interface DossierListProps {
  readonly label: string;
  readonly dossiers: readonly ListedDossier[];
  /** Rows of search results are taller: they show the words that were found. */
  readonly withSnippets: boolean;
  readonly actions: DossierActions;
}

/**
 * The dossiers as a table that the arrow keys walk: Enter opens, F2 renames, Delete deletes, the menu key (or
 * Shift+F10) opens the rest. Drawn by window past 200 rows.
 */
export function DossierList({ label, dossiers, withSnippets, actions }: DossierListProps) {
  const { t } = useTranslation('library');
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const height = withSnippets ? rowHeightWithSnippet : rowHeight;
  const rows = useVirtualRows(box, dossiers.length, height);
  // Back from a dossier, the person stands again at its row.
  const [chosen, setChosen] = useState({ id: lastDossier(), index: 0 });
  const found = dossiers.findIndex((dossier) => dossier.row.id === chosen.id);
  const current = found === -1 ? Math.min(chosen.index, dossiers.length - 1) : found;
  const takesFocus = useRef(lastDossier() !== null);
  const leaving = useRef<string | null>(null);

  const { reveal } = rows;
  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(dossiers.length - 1, index));
    takesFocus.current = true;
    setChosen({ id: dossiers[target]?.row.id ?? null, index: target });
  };
  // After the row that was moved to has been drawn, and not when the list changes by itself.
  useEffect(() => {
    const hasLeft = leaving.current !== null && !dossiers.some(({ row }) => row.id === leaving.current);
    if (hasLeft) leaving.current = null;
    if (!takesFocus.current && !hasLeft) return;
    reveal(current);
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (!row) return;
    takesFocus.current = false;
    row.focus({ preventScroll: true });
  });
  const listed = useMemo<DossierActions>(
    () => ({
      ...actions,
      // The row goes, and the focus with it: the one that comes to stand in its place has it next.
      remove: (row) => {
        leaving.current = row.id;
        return actions.remove(row);
      },
    }),
    [actions],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'row') return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1);
    const to: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: dossiers.length - 1,
      PageDown: current + page,
      PageUp: current - page,
    };
    const index = to[event.key];
    if (isChord(event, 'Mod-Z')) actions.restoreLast();
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(index);
  };

  const select = useCallback((id: string, index: number) => setChosen({ id, index }), []);
  const visible = useMemo(() => dossiers.slice(rows.start, rows.end), [dossiers, rows.start, rows.end]);
  return (
    <div ref={box} className={styles.box} data-pane="list">
      <div role="grid" aria-label={label} aria-rowcount={dossiers.length + 1} onKeyDown={onKeyDown} tabIndex={-1}>
        <div role="row" aria-rowindex={1} className={styles.head}>
          <span role="columnheader">{t('list.name')}</span>
          <span role="columnheader" className={styles.hideNarrow}>
            {t('list.stage')}
          </span>
          <span role="columnheader" className={styles.hideNarrow}>
            {t('list.gaps')}
          </span>
          <span role="columnheader" className={styles.hideNarrow}>
            {t('list.changed')}
          </span>
          <span role="columnheader">
            <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
          </span>
        </div>
        <div className={styles.rows} role="rowgroup" style={{ height: rows.height }}>
          {visible.map((dossier, offset) => {
            const index = rows.start + offset;
            return (
              <DossierListRow
                key={dossier.row.id}
                dossier={dossier}
                index={index}
                height={height}
                isCurrent={index === current}
                actions={listed}
                onSelect={select}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
