import { makeStyles, tokens } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { directionOf } from '../../../../shared/ordinance/text-direction.ts';
import { assertNever } from '../../../../shared/result.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { chosenUpTo, nothingChosen, type OutlineChoice, toggled } from './outline-choice.ts';
import type { OutlineItem } from './outline-items.ts';
import { type OutlineAct, outlineKey, outlineKeys } from './outline-keys.ts';
import { OutlineDropLine } from './outline-drop-line.tsx';
import { OutlineRow, outlineRowHeight } from './outline-row.tsx';
import { useOutlineDrag } from './use-outline-drag.ts';
import { useRowFocus } from './use-row-focus.ts';

const useStyles = makeStyles({
  tree: { position: 'relative' },
  chosen: {
    position: 'sticky',
    bottom: 0,
    margin: `0 ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface OpenCounts {
  readonly prompts: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, number>;
}

/** The provisions that refer to one, and its citation: "section 4(2)". */
export interface Referring {
  readonly from: ReadonlySet<ProvisionId>;
  readonly citation: string;
}

export interface OutlineTreeProps {
  /** The document that the rows are of. */
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly shown: readonly OutlineItem[];
  /** Of the by-law, BCP 47. */
  readonly language: string;
  /** Results of the filter, without their tree. */
  readonly isFlat: boolean;
  readonly folded: ReadonlySet<string>;
  readonly setFold: (id: string, isFolded: boolean) => void;
  /** The row that holds the cursor. */
  readonly currentId: string | null;
  readonly open: OpenCounts;
  /** Whose rows refer to the provision under the cursor, and how that is cited; null: it is not cited. */
  readonly referring: Referring | null;
  readonly handle: EditorHandle | null;
  readonly box: RefObject<HTMLElement | null>;
  readonly onGoTo: (id: string) => void;
  readonly tree: Ref<{ focusFirst(): void }>;
}

/** The rows of the outline: to go to, to choose several of, to drag, to move, to put in and out, and to delete. */
export function OutlineTree(props: OutlineTreeProps) {
  const { doc, numbering, shown, language, isFlat, folded, setFold, currentId, open, referring, handle, box, onGoTo } =
    props;
  const { t } = useTranslation('drafting');
  const direction = directionOf(language);
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<OutlineChoice>(nothingChosen);
  const height = outlineRowHeight[useMediaQuery('(pointer: coarse)') ? 'coarse' : 'fine'];
  const rows = useVirtualRows(box, shown.length, height);
  const { reveal } = rows;
  const focus = useRowFocus({ tree, doc, shown, currentId, reveal });
  const { activeId, activeIndex, focusRow } = focus;
  const chosen = shown.filter(({ id }) => choice.ids.has(id)).map(({ id }) => id);

  useImperativeHandle(props.tree, () => ({ focusFirst: () => void focusRow(0) }));

  const finish = (ids: readonly ProvisionId[]) => {
    // The page shows what was moved; the focus stays in the tree.
    if (ids[0] !== undefined) handle?.goTo(ids[0]);
    focus.keep();
  };
  useCommands(
    Object.entries(outlineKeys).map(([id, keys]) => ({
      id: `outline.${id}`,
      title: t(`outline.keys.${id}`),
      group: t('outline.title'),
      keys,
      heardBy: 'place' as const,
      isKeyOnly: true,
      run: () => undefined,
    })),
  );
  const draggedBy = (id: ProvisionId): readonly ProvisionId[] => (chosen.includes(id) ? chosen : [id]);
  const act = (kind: OutlineAct) => {
    const ids = chosen.length > 0 ? chosen : activeId === null ? [] : [activeId as ProvisionId];
    if (!(handle?.run({ kind, provisions: ids }) ?? false)) {
      announce(t('outline.notHere'));
      return;
    }
    if (kind === 'delete') setChoice(nothingChosen);
    finish(kind === 'delete' ? [] : ids);
  };
  const drag = useOutlineDrag({
    handle: isFlat ? null : handle,
    box,
    tree,
    shown,
    folded,
    rowHeight: height,
    draggedBy,
    onDrop: (drop) => {
      if (handle?.run({ kind: 'drop', ...drop })) finish(drop.provisions);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const item = shown[activeIndex];
    const key = outlineKey(event, direction);
    if (item === undefined || key === null) return;
    const isOpen = item.hasChildren && !folded.has(item.id);
    switch (key.kind) {
      case 'act':
        act(key.act);
        break;
      case 'walk': {
        const to = key.by === 'first' ? 0 : key.by === 'last' ? shown.length - 1 : activeIndex + key.by;
        const reached = focusRow(to);
        if (key.chooses && reached) setChoice(chosenUpTo(choice, shown, item.id, reached.id));
        break;
      }
      case 'in':
        if (item.hasChildren && !isOpen) setFold(item.id, false);
        else if (isOpen) focusRow(activeIndex + 1);
        break;
      case 'out':
        if (isOpen && !isFlat) setFold(item.id, true);
        else focusRow(shown.findIndex(({ id }) => id === item.parent));
        break;
      case 'toggle':
        setChoice(toggled({ ...choice, anchor: null }, item.id));
        break;
      case 'all':
        setChoice({ ids: new Set(shown.map(({ id }) => id)), anchor: item.id });
        break;
      case 'none':
        if (chosen.length === 0) return;
        setChoice(nothingChosen);
        break;
      case 'go':
        onGoTo(item.id);
        break;
      default:
        assertNever(key);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onRowClick = (id: string, event: MouseEvent) => {
    if (!drag.isClick()) return;
    if (event.shiftKey) setChoice(chosenUpTo(choice, shown, activeId, id));
    else if (event.ctrlKey || event.metaKey) setChoice(toggled(choice, id));
    else {
      setChoice({ ...nothingChosen, anchor: id });
      onGoTo(id);
    }
  };

  return (
    <>
      <div
        ref={tree}
        role="tree"
        lang={language}
        dir={direction}
        aria-label={t('outline.title')}
        aria-multiselectable="true"
        className={styles.tree}
        style={{ height: rows.height }}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        tabIndex={-1}
      >
        {shown.slice(rows.start, rows.end).map((item, offset) => (
          <OutlineRow
            key={item.id}
            item={item}
            index={rows.start + offset}
            height={height}
            isFlat={isFlat}
            isFolded={folded.has(item.id)}
            isCurrent={item.id === currentId}
            isChosen={choice.ids.has(item.id)}
            isActive={item.id === activeId}
            marks={openIn(item, open, numbering)}
            refersTo={referring !== null && isAmong(item, referring.from, numbering) ? referring.citation : null}
            onClick={onRowClick}
            onPress={drag.press}
            onFold={setFold}
            onFocus={focus.setFocused}
          />
        ))}
        <OutlineDropLine spot={drag.spot} rowHeight={height} />
      </div>
      {chosen.length === 0 || drag.spot !== null ? null : (
        <p className={styles.chosen}>{t('outline.chosen', { count: chosen.length })}</p>
      )}
    </>
  );
}

/** What is open at an item and in it; of a part or schedule at its own lines, since what stands in it is listed too. */
function openIn(item: OutlineItem, { prompts, findings }: OpenCounts, numbering: Numbering): number {
  let sum = 0;
  for (const { id } of numbering.within(item.node)) sum += (prompts.get(id) ?? 0) + (findings.get(id) ?? 0);
  return sum;
}

/** True if one of them is an item or stands in it; of a part or schedule only itself counts, as for what is open. */
const isAmong = (item: OutlineItem, among: ReadonlySet<ProvisionId>, numbering: Numbering): boolean =>
  among.size > 0 && numbering.within(item.node).some(({ id }) => among.has(id));
