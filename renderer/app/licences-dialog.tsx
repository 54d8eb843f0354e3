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
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalDialog } from '../ui/modal-dialog.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(52rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  text: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** The notices that stand beside the window: from its own folder, never from elsewhere. */
const address = './third-party-notices.txt';

/** What the program is built with, and the terms that its makers ask to be passed on. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const answer = await fetch(address, { signal: stop.signal });
      setText(answer.ok ? await answer.text() : t('licences.missing'));
    };
    read().catch(() => {
      if (!stop.signal.aborted) setText(t('licences.missing'));
    });
    return () => stop.abort();
  }, [t]);
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('licences.title')}</DialogTitle>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
          <DialogContent role="region" aria-label={t('licences.title')} tabIndex={0}>
            <pre className={styles.text}>{text ?? t('licences.reading')}</pre>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
