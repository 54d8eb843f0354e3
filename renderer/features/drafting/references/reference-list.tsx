import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import { type Offered, referenceOffers } from './reference-offers.ts';

const width = 340;
const useStyles = makeStyles({
  root: {
    position: 'fixed',
    zIndex: 10,
    width: `${width}px`,
    maxWidth: 'calc(100vw - 16px)',
    boxSizing: 'border-box',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase300,
  },
  item: {
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  words: { color: tokens.colorNeutralForeground3 },
  keys: { margin: '4px 8px 2px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
const listId = 'reference-list';
const itemId = (index: number) => `${listId}-${index}`;
const nothing: readonly Offered[] = [];

/** The provisions that may be meant by the words at the cursor ("section 12"), below them; nothing while none is. */
export function ReferenceList({ handle }: { readonly handle: EditorHandle }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { picker } = handle;
  const asked = useDeferredValue(useSyncExternalStore(picker.subscribe, picker.asked));
  const active = useSyncExternalStore(picker.subscribe, picker.active);
  const offered = useMemo(
    () => (asked === null ? nothing : referenceOffers(handle.doc, handle.numbering, asked, handle.place.provision)),
    [asked, handle],
  );
  useEffect(
    () =>
      picker.answerBy((now) =>
        referenceOffers(handle.doc, handle.numbering, now, handle.place.provision).map(({ id }) => id),
      ),
    [picker, handle],
  );
  useEffect(
    () =>
      picker.offer(
        asked,
        offered.map(({ id }) => id),
      ),
    [picker, asked, offered],
  );
  const isOpen = asked !== null && offered.length > 0;

  useEffect(() => {
    const { dom } = handle.editor.view;
    if (!isOpen) return;
    dom.setAttribute('aria-controls', listId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [handle, isOpen]);
  const current = isOpen ? offered[active] : undefined;
  useEffect(() => {
    const { dom } = handle.editor.view;
    if (current === undefined) dom.removeAttribute('aria-activedescendant');
    else {
      dom.setAttribute('aria-activedescendant', itemId(active));
      announce(t('picker.item', { label: current.label, words: current.words }));
    }
  }, [handle, current, active, t]);
  useEffect(() => {
    if (isOpen) announce(t('picker.open'));
  }, [isOpen, t]);
  if (!isOpen) return null;
  const caret = handle.editor.view.coordsAtPos(Math.min(asked.from, handle.doc.content.size));
  const isLow = caret.bottom + 270 > window.innerHeight;
  return (
    <div
      className={styles.root}
      style={{
        left: `${Math.max(8, Math.min(caret.left, window.innerWidth - width - 8))}px`,
        ...(isLow ? { bottom: `${window.innerHeight - caret.top + 4}px` } : { top: `${caret.bottom + 4}px` }),
      }}
    >
      <div id={listId} role="listbox" aria-label={t('picker.label')}>
        {offered.map(({ id, label, words }, index) => (
          <div
            key={id}
            id={itemId(index)}
            role="option"
            dir="auto"
            aria-selected={index === active}
            className={styles.item}
            onPointerDown={(event) => {
              event.preventDefault();
              picker.take(index);
            }}
          >
            {label} <span className={styles.words}>{words}</span>
          </div>
        ))}
      </div>
      <p className={styles.keys}>{t('picker.keys')}</p>
    </div>
  );
}
