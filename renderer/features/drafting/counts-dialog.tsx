import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { provisionKinds } from '../../../shared/ordinance/node-specs.ts';
import {
  countedUnits,
  type ReadingCounts,
  readingCounts,
  readingEase,
  sumOfCounts,
} from '../../../shared/ordinance/reading-ease.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import type { DossierFigures } from './dossier-figures.ts';
import { turns } from './in-slices.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  name: { textAlign: 'start', fontWeight: 'normal', padding: `${tokens.spacingVerticalXXS} 0` },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  text: { color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

export interface CountsDialogProps {
  readonly figures: DossierFigures;
  /** BCP 47: how easy a text is to read is known of English alone. */
  readonly language: string;
  readonly onClose: () => void;
}

/** How long the by-law is, of what it is made, and how easy it is to read. */
export function CountsDialog({ figures, language, onClose }: CountsDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const counts = useCounts(figures.doc);
  const ease = counts === null || !/^en\b/.test(language) ? null : readingEase(counts);
  const row = (name: string, value: string) => (
    <tr key={name}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.number}>{value}</td>
    </tr>
  );
  const number = (value: number) => t('counts.number', { value });
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('counts.title')}</DialogTitle>
          <DialogContent>
            <table className={styles.table}>
              <tbody>
                {row(t('counts.words'), number(figures.words))}
                {counts === null
                  ? null
                  : provisionKinds.flatMap((kind) => {
                      const count = counts.provisions[kind] ?? 0;
                      return count === 0 ? [] : [row(t(`counts.kinds.${kind}`), number(count))];
                    })}
                {counts === null || counts.sentences === 0
                  ? null
                  : row(t('counts.perSentence'), number(Math.round(counts.words / counts.sentences)))}
                {ease === null ? null : row(t('counts.ease'), t('counts.easeValue', { value: ease.ease }))}
                {ease === null ? null : row(t('counts.age'), t('counts.ageValue', { value: ease.age }))}
              </tbody>
            </table>
            <p className={styles.text} role="status">
              {counts === null ? t('counts.counting') : t(ease === null ? 'counts.noEase' : 'counts.what')}
            </p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('counts.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

/** Counted a few milliseconds at a time, each section once for as long as it stays; null until all are. */
function useCounts(doc: Node): ReadingCounts | null {
  const [counts, setCounts] = useState<ReadingCounts | null>(null);
  useEffect(() => {
    let isOver = false;
    const work = async () => {
      const turn = turns();
      const found: ReadingCounts[] = [];
      for (const unit of countedUnits(doc)) {
        await turn();
        if (isOver) return;
        found.push(readingCounts(unit));
      }
      setCounts(sumOfCounts(found));
    };
    void work();
    return () => {
      isOver = true;
    };
  }, [doc]);
  return counts;
}
