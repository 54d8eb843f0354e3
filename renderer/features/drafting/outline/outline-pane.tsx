import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedReference } from '../../../../shared/ordinance/list-references.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { referrersTo } from '../../../../shared/ordinance/referrers.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { findCited } from './go-to-citation.ts';
import { type Missed, MissedCitation } from './missed-citation.tsx';
import { matchingItems, outlineItems, unfolded } from './outline-items.ts';
import { type OpenCounts, OutlineTree, type Referring } from './outline-tree.tsx';
import { useFolds } from './use-folds.ts';

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
  nothing: { padding: tokens.spacingHorizontalM, margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

export interface OutlinePaneProps {
  readonly dossier: string;
  readonly doc: Node;
  readonly numbering: Numbering;
  /** Of the by-law, BCP 47. */
  readonly language: string;
  /** Where the cursor is, outermost first. */
  readonly path: readonly ProvisionId[];
  readonly open: OpenCounts;
  /** All references of the text, as it was when they were last listed. */
  readonly references: readonly ListedReference[];
  readonly handle: EditorHandle | null;
  readonly onGoTo: (id: string) => void;
}

/** The parts and sections as a tree that follows the cursor; the field above finds by words, or goes to "3(1)(a)". */
export function OutlinePane({
  dossier,
  doc,
  numbering,
  language,
  path,
  open,
  references,
  handle,
  onGoTo,
}: OutlinePaneProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const tree = useRef<{ focusFirst(): void }>(null);
  const [missed, setMissed] = useState<Missed | null>(null);
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query.trim());
  const { folded, setFold } = useFolds(dossier);

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
  const referring = useMemo(() => referringTo(here, references, numbering), [here, references, numbering]);

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
    } else if (event.key === 'ArrowDown') tree.current?.focusFirst();
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
      <div ref={box} className={styles.box}>
        {missed === null ? null : <MissedCitation missed={missed} numbering={numbering} onGoTo={goAndClear} />}
        {shown.length === 0 && missed === null ? (
          <p className={styles.nothing}>
            {sought === '' ? t('outline.empty') : t('outline.nothing', { query: sought })}
          </p>
        ) : null}
        <OutlineTree
          doc={doc}
          numbering={numbering}
          shown={shown}
          language={language}
          isFlat={sought !== ''}
          folded={folded}
          setFold={setFold}
          currentId={currentId}
          open={open}
          referring={referring}
          handle={handle}
          box={box}
          onGoTo={onGoTo}
          tree={tree}
        />
      </div>
    </>
  );
}

/** The provisions whose own lines refer to one, or to what stands in it. */
function referringTo(
  id: ProvisionId | null,
  references: readonly ListedReference[],
  numbering: Numbering,
): Referring | null {
  const citation = id === null ? undefined : numbering.get(id)?.fullLabel;
  if (id === null || citation === undefined) return null;
  const { itself, inside } = referrersTo(id, references, numbering);
  return { citation, from: new Set([...itself, ...inside].flatMap(({ from }) => from ?? [])) };
}
