import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

/** What a file brought, and what of it was not understood. */
export interface ImportReport {
  readonly dossier: string;
  readonly fileName: string;
  readonly title: string;
  readonly words: number;
  readonly provisions: Readonly<Record<string, number>>;
  readonly notUnderstood: readonly { readonly element: string; readonly place: string; readonly text: string }[];
}

const useStyles = makeStyles({
  surface: { maxWidth: 'min(48rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(7rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse', margin: 0 },
  count: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorNeutralForeground3 },
  heading: { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  scroll: {
    maxHeight: '16rem',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
    '& th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  },
});

const shownRows = 500;

/** Shown after a file of another program was read. Every word is kept; what had no place in our model is listed. */
export function ImportReportDialog({ report, onOpen }: { report: ImportReport; onOpen: () => void }) {
  const { t } = useTranslation('library');
  const styles = useStyles();
  const kinds = Object.entries(report.provisions).filter(([, count]) => count > 0);
  const rest = report.notUnderstood.length - shownRows;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onOpen())}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('report.title', { name: report.fileName })}</DialogTitle>
          <DialogContent>
            <p>{t('report.text', { title: report.title })}</p>
            <dl className={styles.figures}>
              <div className={styles.figure}>
                <dt className={styles.kind}>{t('report.words', { count: report.words })}</dt>
                <dd className={styles.count}>{report.words.toLocaleString()}</dd>
              </div>
              {kinds.map(([kind, count]) => (
                <div key={kind} className={styles.figure}>
                  <dt className={styles.kind}>{t(`kind.${kind}`, { count, defaultValue: kind })}</dt>
                  <dd className={styles.count}>{count.toLocaleString()}</dd>
                </div>
              ))}
            </dl>
            <h3 className={styles.heading}>{t('report.notUnderstood', { count: report.notUnderstood.length })}</h3>
            {report.notUnderstood.length === 0 ? (
              <p>{t('report.allUnderstood')}</p>
            ) : (
              <>
                <p>{t('report.notUnderstoodText')}</p>
                {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is reached by the keyboard */}
                <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('report.table')}>
                  <table className={styles.table}>
                    <thead>
                      <tr>
                        <th scope="col">{t('report.place')}</th>
                        <th scope="col">{t('report.element')}</th>
                        <th scope="col">{t('report.content')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {report.notUnderstood.slice(0, shownRows).map((line, index) => (
                        <tr key={index}>
                          <td>{line.place}</td>
                          <td>{line.element}</td>
                          <td>{line.text}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                {rest > 0 ? <p>{t('report.more', { count: rest })}</p> : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onOpen}>
              {t('report.open')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
