import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import { memo, type MouseEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { OutlineItem } from './outline-items.ts';

/** CSS pixels; a finger needs more room than a pointer. */
export const outlineRowHeight = { fine: 30, coarse: 44 } as const;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInlineStart: '6px',
    insetInlineEnd: '6px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    paddingInlineEnd: '8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    userSelect: 'none',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  container: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':dir(rtl)': { boxShadow: `inset -3px 0 0 ${tokens.colorCompoundBrandStroke}` },
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  fold: {
    flex: 'none',
    display: 'inline-flex',
    width: '16px',
    color: tokens.colorNeutralForeground3,
    ':dir(rtl)': { transform: 'scaleX(-1)' },
  },
  label: { flex: 'none', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  words: { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  none: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  refers: { flex: 'none', display: 'inline-flex', color: tokens.colorBrandForeground1 },
  mark: {
    flex: 'none',
    minWidth: '18px',
    padding: '0 4px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: '1px solid transparent',
  },
});

export interface OutlineRowProps {
  readonly item: OutlineItem;
  readonly index: number;
  readonly height: number;
  /** A result of the filter stands by itself, without its tree. */
  readonly isFlat: boolean;
  readonly isFolded: boolean;
  /** Holds the cursor. */
  readonly isCurrent: boolean;
  /** Chosen to be moved or deleted, alone or with others. */
  readonly isChosen: boolean;
  /** The one that Tab comes to. */
  readonly isActive: boolean;
  readonly marks: number;
  /** What it refers to, if that is the provision under the cursor: "section 4(2)"; null: it does not. */
  readonly refersTo: string | null;
  readonly onClick: (id: string, event: MouseEvent) => void;
  readonly onPress: (event: PointerEvent, id: ProvisionId) => void;
  readonly onFold: (id: string, isFolded: boolean) => void;
  readonly onFocus: (id: string) => void;
}

export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { item, index, height, isFlat, isFolded, isCurrent, isChosen, isActive, marks, refersTo } = props;
  const { onClick, onPress, onFold, onFocus } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const level = isFlat ? 1 : item.level;
  const canFold = item.hasChildren && !isFlat;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears the keys of all its items
    <div
      role="treeitem"
      aria-level={level}
      aria-setsize={item.fellows}
      aria-posinset={item.position}
      aria-selected={isChosen}
      aria-current={isCurrent ? 'location' : undefined}
      {...(canFold ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(
        styles.row,
        item.hasChildren && styles.container,
        isCurrent && styles.current,
        isChosen && styles.chosen,
      )}
      style={{ top: index * height, height, paddingInlineStart: 6 + (level - 1) * 14 }}
      onClick={(event) => onClick(item.id, event)}
      onPointerDown={(event) => onPress(event, item.id)}
      onFocus={() => onFocus(item.id)}
    >
      <span
        className={styles.fold}
        aria-hidden="true"
        onClick={(event) => {
          if (!canFold) return;
          event.stopPropagation();
          onFold(item.id, !isFolded);
        }}
      >
        {canFold ? isFolded ? <ChevronRight16Regular /> : <ChevronDown16Regular /> : null}
      </span>
      {item.label === '' ? null : <span className={styles.label}>{item.label.replace(/\.$/, '')}</span>}
      <span className={mergeClasses(styles.words, item.words === '' && styles.none)} dir="auto">
        {item.words === '' ? t('outline.noWords') : item.words}
      </span>
      {refersTo === null ? null : (
        <>
          <span className={styles.refers} title={t('outline.refersTo', { citation: refersTo })} aria-hidden="true">
            <Link16Regular />
          </span>
          <VisuallyHidden>{t('outline.refersTo', { citation: refersTo })}</VisuallyHidden>
        </>
      )}
      {marks === 0 ? null : (
        <>
          <span className={styles.mark} aria-hidden="true">
            {marks}
          </span>
          <VisuallyHidden>{t('outline.marks', { count: marks })}</VisuallyHidden>
        </>
      )}
    </div>
  );
});
