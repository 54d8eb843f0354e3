import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeText } from '../../ui/time-text.tsx';
import { DossierMenu } from './dossier-menu.tsx';
import { rowColumns } from './list-layout.ts';
import { RenameField } from './rename-field.tsx';
import { Snippet } from './snippet.tsx';
import type { DossierActions } from './use-dossier-actions.ts';
import type { ListedDossier } from './use-dossier-search.ts';

const useStyles = makeStyles({
  row: {
    ...rowColumns,
    position: 'absolute',
    left: 0,
    right: 0,
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  nameCell: { minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  under: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    marginTop: '2px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  hideNarrow: { '@media (max-width: 760px)': { display: 'none' } },
  onlyNarrow: { display: 'none', '@media (max-width: 760px)': { display: 'inline' } },
});

export interface DossierListRowProps {
  readonly dossier: ListedDossier;
  readonly index: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly actions: DossierActions;
  readonly onSelect: (id: string, index: number) => void;
}

export const DossierListRow = memo(function DossierListRow(props: DossierListRowProps) {
  const { dossier, index, height, isCurrent, actions, onSelect } = props;
  const { row } = dossier;
  const { t, i18n } = useTranslation('library');
  const styles = useStyles();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const openedFromRow = useRef(false);
  const isRenaming = actions.renaming === row.id;
  const stage = t(`stage.${row.stage}`);
  const gaps = row.gaps === null ? t('list.gapsUnknown') : t('list.gapsCount', { count: row.gaps });
  const changed = <TimeText iso={row.changedAt} language={i18n.language} />;

  const openMenuHere = () => {
    openedFromRow.current = true;
    setMenuOpen(true);
  };
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming && document.activeElement === document.body) element.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const onMenu = (isOpen: boolean) => {
    setMenuOpen(isOpen);
    // Opened from the row, it gives the focus back to the row, where the arrow keys go on.
    if (!isOpen && openedFromRow.current) window.setTimeout(() => element.current?.focus(), 0);
    if (!isOpen) openedFromRow.current = false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.key === 'Enter') actions.open(row.id);
    else if (event.key === 'F2') actions.startRename(row.id);
    else if (event.key === 'Delete') void actions.remove(row);
    else if (isMenuKey) openMenuHere();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.row}
      style={{ top: index * height, height }}
      onFocus={() => onSelect(row.id, index)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const target = event.target as HTMLElement;
        // A click in the row's menu comes here too, though the menu stands elsewhere in the page.
        const isInRow = event.currentTarget.contains(target) && !target.closest('button, input');
        if (isInRow && !isRenaming) actions.open(row.id);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenuHere();
      }}
    >
      <div role="gridcell" className={styles.nameCell}>
        {isRenaming ? (
          <RenameField name={row.name} onDone={(name) => actions.finishRename(row.id, name)} />
        ) : (
          <div className={styles.name}>{row.name}</div>
        )}
        <div className={styles.under}>
          {row.title !== '' && row.title !== row.name ? `${row.title} · ` : ''}
          {t('list.words', { count: row.words })}
          <span className={styles.onlyNarrow}>
            {' · '}
            {stage} · {gaps} · {changed}
          </span>
        </div>
        {dossier.query === '' ? null : <Snippet key={row.revision} dossier={row.id} query={dossier.query} />}
      </div>
      <div role="gridcell" className={mergeClasses(styles.quiet, styles.hideNarrow)}>
        {stage}
      </div>
      <div role="gridcell" className={mergeClasses(styles.quiet, styles.hideNarrow)}>
        {row.gaps === null ? gaps : t('list.gapsNumber', { count: row.gaps })}
      </div>
      <div role="gridcell" className={mergeClasses(styles.quiet, styles.hideNarrow)}>
        <div>{changed}</div>
        {row.changedBy === null ? null : (
          <div className={styles.under}>{t('list.by', { name: row.changedBy.name })}</div>
        )}
      </div>
      <div role="gridcell">
        <DossierMenu row={row} actions={actions} isOpen={isMenuOpen} onOpenChange={onMenu} inTabOrder={isCurrent} />
      </div>
    </div>
  );
});
