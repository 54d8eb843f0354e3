import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import type { Refusal } from './refusal.ts';

/** Says what was not opened and why, and that nothing that was there has changed. */
export function RefusalDialog({ refusal, onClose }: { refusal: Refusal; onClose: () => void }) {
  const { t } = useTranslation('library');
  return (
    <ModalDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {refusal.fileName === null ? t('refused.title') : t('refused.titleFile', { name: refusal.fileName })}
          </DialogTitle>
          <DialogContent>
            <p>{refusal.text}</p>
            <p>{t('refused.untouched')}</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{t('close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
