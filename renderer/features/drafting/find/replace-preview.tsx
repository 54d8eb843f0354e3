import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replacementOf } from '../../../../shared/ordinance/search/replace-places.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import type { Finds } from './use-find.ts';

const rowHeight = 56;
/** Characters shown on each side of what is replaced. */
const around = 48;

const useStyles = makeStyles({
  surface: { maxWidth: 'min(56rem, calc(100vw - 32px))', width: '100%' },
  list: { height: 'min(26rem, 50vh)', overflow: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}` },
  rows: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    position: 'absolute',
    insetInline: 0,
    height: `${rowHeight}px`,
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationThickness: '1px' },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline' },
});

export interface ReplacePreviewProps {
  readonly finds: Finds;
  readonly instead: string;
  readonly handle: EditorHandle;
  readonly onClose: () => void;
}

/** Every place of the whole text with what it becomes; those that are ticked are replaced, as one step of undo. */
export function ReplacePreview({ finds, instead, handle, onClose }: ReplacePreviewProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { places, matcher } = finds;
  const possible = useMemo(() => places.filter(({ canReplace }) => canReplace).length, [places]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const rows = useVirtualRows(box, places.length, rowHeight);
  const count = possible - left.size;

  const tick = (index: number, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  const tickAll = (isTicked: boolean) =>
    setLeft(new Set(isTicked ? [] : places.flatMap(({ canReplace }, index) => (canReplace ? [index] : []))));
  const replace = () => {
    const ticked = places.filter(({ canReplace }, index) => canReplace && !left.has(index));
    const done = handle.doc === finds.doc ? handle.replace(ticked, matcher, instead) : null;
    announce(done === null ? t('find.moved') : t('find.replaced', { count: done }));
    onClose();
  };
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('preview.title')}</DialogTitle>
          <DialogContent>
            <Checkbox
              label={t('preview.all')}
              checked={left.size === 0 ? true : count === 0 ? false : 'mixed'}
              onChange={(_, { checked }) => tickAll(checked !== false)}
            />
            <div ref={box} className={styles.list}>
              <ol className={styles.rows} style={{ height: rows.height }} aria-label={t('preview.list')}>
                {places.slice(rows.start, rows.end).map((place, offset) => {
                  const index = rows.start + offset;
                  const { before, after } = replacementOf(place, matcher, instead);
                  const where = place.provision && handle.numbering.get(place.provision)?.fullLabel;
                  const label = (
                    <>
                      <span className={styles.where}>{where || t('preview.start')}</span>
                      {place.canReplace ? '' : ` (${t('find.leaf')})`}
                      <br />
                      <bdi>
                        {place.line.slice(Math.max(0, place.start - around), place.start)}
                        <del className={styles.before}>{before}</del>{' '}
                        {place.canReplace ? `${t('preview.becomes')} ` : ''}
                        {place.canReplace ? <ins className={styles.after}>{after || t('preview.deleted')}</ins> : null}
                        {place.line.slice(place.end, place.end + around)}
                      </bdi>
                    </>
                  );
                  return (
                    <li
                      key={place.from}
                      className={styles.row}
                      style={{ top: index * rowHeight }}
                      aria-setsize={places.length}
                      aria-posinset={index + 1}
                    >
                      <Checkbox
                        label={label}
                        disabled={!place.canReplace}
                        checked={place.canReplace && !left.has(index)}
                        onChange={(_, { checked }) => tick(index, checked === true)}
                      />
                    </li>
                  );
                })}
              </ol>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button appearance="primary" disabled={count === 0} onClick={replace}>
              {t('preview.act', { count })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
