import { DialogBody, DialogContent, DialogSurface, DialogTitle, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

/** Stands while a file is read; shows nothing for the first 200 ms, in which most files are done. */
export function ReadingDialog({ fileName }: { fileName: string }) {
  const { t } = useTranslation('library');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 200);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    // Nothing in it can be closed: it goes by itself.
    <ModalDialog modalType="alert" onClose={() => undefined}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('reading.title', { name: fileName })}</DialogTitle>
          <DialogContent>
            <ProgressBar aria-label={t('reading.label')} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
