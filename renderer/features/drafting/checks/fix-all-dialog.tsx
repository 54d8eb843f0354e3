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
import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../../../../shared/ordinance/finding.ts';
import { findingWords } from '../../../../shared/ordinance/finding-place.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import type { Names } from './group-findings.ts';

const rowHeight = 60;
/** Characters shown on each side of what is changed. */
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
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline' },
});

export interface FixAllDialogProps {
  readonly rule: string;
  /** The document of the findings, and those of it that have a fix. */
  readonly doc: Node;
  readonly findings: readonly Finding[];
  readonly names: Names;
  readonly handle: EditorHandle;
  readonly onClose: () => void;
}

/** Every place that a rule can mend, with what it becomes; those that are ticked are fixed, as one step of undo. */
export function FixAllDialog({ rule, doc, findings, names, handle, onClose }: FixAllDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<ReadonlySet<Finding>>(new Set());
  const rows = useVirtualRows(box, findings.length, rowHeight);
  const chosen = useMemo(() => findings.filter((finding) => !left.has(finding)), [findings, left]);
  const tick = (finding: Finding, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(finding);
    else next.add(finding);
    setLeft(next);
  };
  const fix = () => {
    const count = handle.doc === doc ? handle.applyFixes(chosen) : 0;
    announce(count === 0 ? t('allChecks.moved') : t('allChecks.fixed', { count }));
    onClose();
  };
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('allChecks.previewTitle', { rule })}</DialogTitle>
          <DialogContent>
            <Checkbox
              label={t('allChecks.previewAll')}
              checked={left.size === 0 ? true : chosen.length === 0 ? false : 'mixed'}
              onChange={(_, { checked }) => setLeft(new Set(checked === false ? findings : []))}
            />
            <div ref={box} className={styles.list}>
              <ol className={styles.rows} style={{ height: rows.height }} aria-label={t('allChecks.previewList')}>
                {findings.slice(rows.start, rows.end).map((finding, offset) => (
                  <li
                    key={rows.start + offset}
                    className={styles.row}
                    style={{ top: (rows.start + offset) * rowHeight }}
                    aria-setsize={findings.length}
                    aria-posinset={rows.start + offset + 1}
                  >
                    <Checkbox
                      label={
                        <>
                          <span className={styles.where}>{names.place(finding)}</span>
                          <br />
                          <Change doc={doc} finding={finding} />
                        </>
                      }
                      checked={!left.has(finding)}
                      onChange={(_, { checked }) => tick(finding, checked === true)}
                    />
                  </li>
                ))}
              </ol>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button appearance="primary" disabled={chosen.length === 0} onClick={fix}>
              {t('allChecks.act', { count: chosen.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

/** Before and after in their line; what is not about words alone says what was found. */
function Change({ doc, finding }: { readonly doc: Node; readonly finding: Finding }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const words = useMemo(() => findingWords(doc, finding), [doc, finding]);
  if (words === null || words.instead === null) return finding.message;
  return (
    <bdi>
      {words.before.slice(-around)}
      <del>{words.words}</del> {t('preview.becomes')}{' '}
      <ins className={styles.after}>{words.instead || t('preview.deleted')}</ins>
      {words.after.slice(0, around)}
    </bdi>
  );
}
