import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedReference } from '../../../shared/ordinance/list-references.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { referrersTo } from '../../../shared/ordinance/referrers.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { findCited } from './go-to-citation.ts';
import { type Missed, MissedCitation } from './missed-citation.tsx';
import { matchingItems, type OutlineItem, outlineItems, unfolded } from './outline-items.ts';
import { OutlineRow, outlineRowHeight } from './outline-row.tsx';

const useStyles = makeStyles({
  head: { flex: 'none', padding: tokens.spacingHorizontalS },
  filter: { width: '100%', maxWidth: 'none' },
  box: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    paddingBottom: tokens.spacingVerticalM,
  },
  tree: { position: 'relative' },
  nothing: { padding: tokens.spacingHorizontalM, margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

export interface OutlinePaneProps {
  readonly doc: Node;
  readonly numbering: Numbering;
  /** Where the cursor is, outermost first. */
  readonly path: readonly ProvisionId[];
  readonly open: { readonly prompts: ReadonlyMap<string, number>; readonly findings: ReadonlyMap<string, number> };
  /** All references of the text, as it was when they were last listed. */
  readonly references: readonly ListedReference[];
  readonly handle: EditorHandle | null;
  readonly onGoTo: (id: string) => void;
}

/** The parts and sections as a tree that follows the cursor; the field above finds by words, or goes to "3(1)(a)". */
export function OutlinePane({ doc, numbering, path, open, references, handle, onGoTo }: OutlinePaneProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [missed, setMissed] = useState<Missed | null>(null);
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query.trim());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const hasFocus = useRef(false);

  const height = outlineRowHeight[useMediaQuery('(pointer: coarse)') ? 'coarse' : 'fine'];
  const items = useMemo(() => outlineItems(doc, numbering), [doc, numbering]);
  const shown = useMemo(
    () => (sought === '' ? unfolded(items, folded) : matchingItems(items, sought)),
    [items, folded, sought],
  );
  const currentId = useMemo(() => {
    const listed = new Set<string>(shown.map(({ id }) => id));
    return path.findLast((id) => listed.has(id)) ?? null;
  }, [path, shown]);
  const here = path.at(-1) ?? null;
  const citation = here === null ? null : (numbering.get(here)?.fullLabel ?? null);
  const referring = useMemo(() => referringTo(here, references, numbering), [here, references, numbering]);
  const rows = useVirtualRows(box, shown.length, height);
  const activeId = shown.some(({ id }) => id === focused) ? focused : (currentId ?? shown[0]?.id ?? null);
  const activeIndex = shown.findIndex(({ id }) => id === activeId);

  // The outline follows the cursor, but is left alone while the person is walking through it.
  const { reveal } = rows;
  const currentIndex = shown.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (!hasFocus.current && currentIndex >= 0) {
      setFocused(null);
      reveal(currentIndex);
    }
  }, [currentIndex, reveal]);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const focusRow = (index: number) => {
    const item = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (!item) return;
    moved.current = true;
    setFocused(item.id);
    reveal(shown.indexOf(item));
  };
  const setFold = (id: string, isFolded: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(id);
      else next.delete(id);
      return next;
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const item = shown[activeIndex];
    if (!item) return;
    const isOpen = item.hasChildren && !folded.has(item.id);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      moveProvision(handle, item.id, event.key === 'ArrowUp' ? 'moveUp' : 'moveDown');
      moved.current = true;
    } else if (event.key === 'ArrowDown') focusRow(activeIndex + 1);
    else if (event.key === 'ArrowUp') focusRow(activeIndex - 1);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(shown.length - 1);
    else if (event.key === 'PageDown') focusRow(activeIndex + 12);
    else if (event.key === 'PageUp') focusRow(activeIndex - 12);
    else if (event.key === 'ArrowRight' && item.hasChildren && !isOpen) setFold(item.id, false);
    else if (event.key === 'ArrowRight' && isOpen) focusRow(activeIndex + 1);
    else if (event.key === 'ArrowLeft' && isOpen && sought === '') setFold(item.id, true);
    else if (event.key === 'ArrowLeft') focusRow(shown.findIndex(({ id }) => id === item.parent));
    else if (event.key === 'Enter' || event.key === ' ') onGoTo(item.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const goAndClear = (id: string) => {
    setQuery('');
    setMissed(null);
    onGoTo(id);
  };
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const cited = findCited(numbering, query);
      const id = cited.kind === 'found' ? cited.id : shown[0]?.id;
      if (id !== undefined) goAndClear(id);
      else if (cited.kind === 'missing') setMissed({ sought: query.trim(), nearest: cited.nearest });
    } else if (event.key === 'ArrowDown') focusRow(0);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.head}>
        <SearchBox
          className={styles.filter}
          size="small"
          placeholder={t('outline.filter')}
          value={query}
          dismiss={query === '' ? null : { 'aria-label': t('clearSearch') }}
          onChange={(_, data) => {
            setQuery(data.value);
            setMissed(null);
          }}
          onKeyDown={onFilterKey}
          input={{ 'aria-label': t('outline.filterLabel'), 'data-outline-filter': '' } as { 'aria-label': string }}
        />
      </div>
      <div
        ref={box}
        className={styles.box}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={() => {
          hasFocus.current = false;
        }}
      >
        {missed === null ? null : <MissedCitation missed={missed} numbering={numbering} onGoTo={goAndClear} />}
        {shown.length === 0 && missed === null ? (
          <p className={styles.nothing}>
            {sought === '' ? t('outline.empty') : t('outline.nothing', { query: sought })}
          </p>
        ) : null}
        <div
          role="tree"
          aria-label={t('outline.title')}
          className={styles.tree}
          style={{ height: rows.height }}
          onKeyDown={onKeyDown}
          tabIndex={-1}
        >
          {shown.slice(rows.start, rows.end).map((item, offset) => (
            <OutlineRow
              key={item.id}
              item={item}
              index={rows.start + offset}
              height={height}
              isFlat={sought !== ''}
              isFolded={folded.has(item.id)}
              isCurrent={item.id === currentId}
              isActive={item.id === activeId}
              marks={openIn(item, open, numbering)}
              refersTo={isAmong(item, referring, numbering) ? citation : null}
              onGoTo={onGoTo}
              onFold={setFold}
              onFocus={setFocused}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** What is open at an item and in it; of a part or schedule at its own lines, since what stands in it is listed too. */
function openIn(item: OutlineItem, { prompts, findings }: OutlinePaneProps['open'], numbering: Numbering): number {
  let sum = 0;
  for (const { id } of numbering.within(item.node)) sum += (prompts.get(id) ?? 0) + (findings.get(id) ?? 0);
  return sum;
}

/** The provisions whose own lines refer to one, or to what stands in it. */
function referringTo(
  id: ProvisionId | null,
  references: readonly ListedReference[],
  numbering: Numbering,
): ReadonlySet<ProvisionId> {
  if (id === null) return new Set();
  const { itself, inside } = referrersTo(id, references, numbering);
  return new Set([...itself, ...inside].flatMap(({ from }) => from ?? []));
}

/** True if one of them is an item or stands in it; of a part or schedule only itself counts, as for what is open. */
const isAmong = (item: OutlineItem, among: ReadonlySet<ProvisionId>, numbering: Numbering): boolean =>
  among.size > 0 && numbering.within(item.node).some(({ id }) => among.has(id));

/** Moves a provision from the outline; the cursor goes with it, and the focus stays in the tree. */
function moveProvision(handle: EditorHandle | null, id: ProvisionId, kind: 'moveUp' | 'moveDown'): void {
  if (handle?.goTo(id)) handle.run({ kind });
}
